"""Counters of attempts, which keep passwords and PINs from being guessed."""

from datetime import timedelta

from django.db import connection, models
from django.utils import timezone


class LimitQuerySet(models.QuerySet):
    def take(self, key, most, seconds):
        """Count an attempt; returns whether it is among the first `most` of the key within a span of so many seconds.

        One statement, committed before the protected act begins: simultaneous attempts are counted apart. It is kept in a
        table of its own because a cache makes room for new entries by forgetting old ones.
        """
        with connection.cursor() as cursor:
            cursor.execute(
                """INSERT INTO participants_limit AS own (key, tries, ends_at)
                VALUES (%(key)s, 1, clock_timestamp() + %(span)s)
                ON CONFLICT (key) DO UPDATE SET
                    tries = CASE WHEN own.ends_at <= clock_timestamp() THEN 1 ELSE own.tries + 1 END,
                    ends_at = CASE WHEN own.ends_at <= clock_timestamp() THEN EXCLUDED.ends_at ELSE own.ends_at END
                RETURNING tries""",
                {"key": key, "span": timedelta(seconds=seconds)},
            )
            [tries] = cursor.fetchone()
        return tries <= most

    def give_back(self, *keys):
        """Uncount one attempt of each key."""
        self.filter(key__in=keys, tries__gt=0).update(tries=models.F("tries") - 1)

    def over(self):
        """The rows whose span has ended."""
        return self.filter(ends_at__lte=timezone.now())


class Limit(models.Model):
    """The attempts of one key within one span of time. It belongs to no region: anybody may be limited."""

    key = models.CharField(max_length=100, primary_key=True)
    tries = models.PositiveIntegerField()
    ends_at = models.DateTimeField(db_index=True)

    objects = LimitQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = "limit", "limits"

    def __str__(self):
        return f"{self.key}: {self.tries}"
