# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where the accounts library meets our words, our mails and our rules."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.models import EmailAddress
from allauth.account.stages import EmailVerificationStage
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.contrib import messages
from django.core.mail import EmailMessage
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.crypto import get_random_string
from django.utils.translation import gettext as _

from sechseck.kernel.frame import region
from sechseck.kernel.models import User
from sechseck.people import wording
from sechseck.people.factor_secrets import opened, sealed

LETTERS = "abcdefghkmnprstuvwxyz23456789"  # none that looks like another


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Password, registration, mail."""

    error_messages = DefaultAccountAdapter.error_messages | wording.ERRORS

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Say whether the operator lets residents register."""
        return bool(settings.REGISTRATION_IS_OPEN)

    def populate_username(self, request: HttpRequest, user: User) -> None:
        """Give a name by chance: one made of the address would show the address to others."""
        while not user.username or User.objects.filter(username__iexact=user.username).exists():
            user.username = f"person-{get_random_string(6, LETTERS)}"

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """Count attempts by account alone: whoever asks chooses the host's name and port."""
        return str(credentials.get("email", credentials.get("username", ""))).lower()

    def get_login_stages(self) -> list[str]:
        """Ask to confirm an address only where there is one."""
        stages = super().get_login_stages()
        ours = "sechseck.people.adapters.AddressStage"
        return [ours if stage.endswith("EmailVerificationStage") else stage for stage in stages]

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """Name the ways to show once more who one is."""
        known: list[dict[str, Any]] = super().get_reauthentication_methods(user)
        return [way | {"description": wording.AGAIN[way["id"]]} for way in known]

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Lead back to the overview of the account."""
        return "/konto/"

    def get_email_verification_redirect_url(self, email_address: EmailAddress) -> str:
        """Lead on to where the person was going."""
        return "/konto/" if self.request.user.is_authenticated else settings.LOGIN_URL

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,
        extra_tags: str = "",
        message: str | None = None,
    ) -> None:
        """Say our sentence, or nothing where we have none."""
        sentence = message or wording.DONE.get(message_template or "")
        if sentence:
            messages.add_message(request, level, str(sentence))

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send one of our mails; its first line is the subject."""
        name = template_prefix.rpartition("/")[2]
        words = context | {"email": email, "region": region(settings.REGION)["region"]["name"]}
        if name in wording.NOTICES:
            words["sentence"] = wording.NOTICES[name]
            name = "notice"
        subject, _line, body = render_to_string(f"people/mail/{name}.txt", words).partition("\n")
        subject = self.format_email_subject(subject.strip())
        EmailMessage(subject, body.strip() + "\n", self.get_from_email(), [email]).send()


class AddressStage(EmailVerificationStage):  # type: ignore[misc]
    """Accounts that the administration made may have no address; the others confirm theirs."""

    def handle(self) -> tuple[HttpResponse | None, bool]:
        """Let accounts without an address pass."""
        user = self.login.user  # None where a known address registers again: the same answer
        if user is not None and not EmailAddress.objects.filter(user=user).exists():
            return None, True
        answer: tuple[HttpResponse | None, bool] = super().handle()
        return answer


class ProviderAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """The provider of identities that the operator named."""

    error_messages = DefaultSocialAccountAdapter.error_messages | wording.PROVIDER_ERRORS

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        """Let in whom the operator's own provider knows, as a resident."""
        return True

    def list_apps(
        self, request: HttpRequest, provider: str | None = None, client_id: str | None = None
    ) -> list[Any]:
        """Return the providers of the settings; none is kept in the database."""
        from allauth.socialaccount.adapter import _build_apps_from_settings

        found = _build_apps_from_settings(provider=provider, client_id=client_id)
        return [app for apps in found.values() for app in apps]

    def get_connect_redirect_url(self, request: HttpRequest, socialaccount: Any) -> str:
        """Lead back to the overview of the account."""
        return "/konto/"

    def populate_user(self, request: HttpRequest, sociallogin: Any, data: dict[str, Any]) -> Any:
        """Take over name and address, but no name of an account that others may know."""
        return super().populate_user(request, sociallogin, data | {"username": ""})


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Codes and passkeys."""

    error_messages = DefaultMFAAdapter.error_messages | wording.FACTOR_ERRORS

    def encrypt(self, text: str) -> str:
        """Let no secret lie in the database as it is."""
        return sealed(text)

    def decrypt(self, encrypted_text: str) -> str:
        """Open a secret to check a code."""
        return opened(encrypted_text)

    def get_totp_issuer(self) -> str:
        """Name the place in the person's app."""
        return f"Sechseck {region(settings.REGION)['region']['name']}"

    def generate_authenticator_name(self, user: User, type: Any) -> str:
        """Suggest a name for a new passkey."""
        return _("Mein Gerät")

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Name the place in the person's device."""
        place: dict[str, str] = super().get_public_key_credential_rp_entity()
        return place | {"name": self.get_totp_issuer()}
