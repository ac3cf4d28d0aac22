"""The scoped getters of the floor, its marks, planning documents, forms that know a version."""
