app_name = "presentations"
urlpatterns = []
