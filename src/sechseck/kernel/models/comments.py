# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What people say about a page."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sechseck.kernel.models.subjects import Subject


class Comment(models.Model):
    """What somebody wrote; an answer stands under the comment it answers, one level deep.

    In ``text`` a person is a number (``@[17]``), so that a name is forgotten in one place.
    """

    class Standing(models.TextChoices):
        """What moderation left of it."""

        SHOWN = "shown", _("sichtbar")
        HIDDEN = "hidden", _("ausgeblendet")
        REMOVED = "removed", _("entfernt")

    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="comments")
    answers = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="replies"
    )
    owner = models.ForeignKey(  # none: the account is deleted
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="comments"
    )
    text = models.TextField(max_length=6000)
    standing = models.CharField(max_length=7, choices=Standing.choices, default=Standing.SHOWN)
    label = models.CharField(max_length=120, blank=True)  # a word of the moderators beside it
    version = models.PositiveIntegerField(default=1)
    at = models.DateTimeField(default=timezone.now)
    edited_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    pack_key = models.SlugField(max_length=80, null=True, unique=True)  # noqa: DJ001 none is none

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["owner", "-at"], name="comment_of_owner")]
        constraints = [
            models.CheckConstraint(
                condition=Q(standing__in=["shown", "hidden", "removed"]),
                name="comment_standing_is_known",
            ),
            models.CheckConstraint(
                condition=Q(answers__isnull=True) | ~Q(answers=models.F("id")),
                name="comment_does_not_answer_itself",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject_id}: {self.pk}"

    @property
    def is_shown(self) -> bool:
        """Tell whether its text may be read."""
        return self.standing == self.Standing.SHOWN and self.withdrawn_at is None


class PersonMention(models.Model):
    """Somebody is named in a comment and may see what it is about."""

    comment = models.ForeignKey(Comment, on_delete=models.CASCADE, related_name="mentions")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["comment", "person"], name="mentioned_once")
        ]

    def __str__(self) -> str:
        return f"{self.comment_id}: {self.person_id}"
