# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the application needs to know; an operator sets it by environment variables."""

from __future__ import annotations

import os
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF

from sechseck.site import identity
from sechseck.site.live_addresses import live_addresses
from sechseck.site.logging.wiring import logging_settings

BASE = Path(__file__).resolve().parents[3]
DATA = Path(os.environ.get("SECHSECK_DATA", BASE / ".data"))
REGION = os.environ.get("SECHSECK_REGION", "hannover")
SECRET_KEY = os.environ.get("SECHSECK_SECRET_KEY", "only-for-tests")
SECRET_KEY_FALLBACKS = os.environ.get("SECHSECK_OLD_SECRET_KEYS", "").split()
DEBUG = os.environ.get("SECHSECK_DEBUG") == "1"
ALLOWED_HOSTS = os.environ.get("SECHSECK_HOSTS", "localhost,127.0.0.1,testserver").split(",")

INSTALLED_APPS = [
    "sechseck.kernel",  # before django.forms, some of whose templates it replaces
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.forms",
    "django_htmx",
    "procrastinate.contrib.django",
    "sechseck.places",
    "sechseck.people",
    "sechseck.thread",
    "sechseck.evidence",
    "sechseck.drafting",
    "sechseck.strategy",
    "sechseck.reach",
    "sechseck.home",
    *identity.APPS,
]
MIDDLEWARE = [
    "sechseck.kernel.observing.Observing",  # sees what the visitor gets
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "sechseck.kernel.language.ChosenLanguage",
    "sechseck.site.api.answers.JsonAnswers",  # around all that may refuse
    "sechseck.kernel.bodies.LimitedBodies",
    "sechseck.kernel.middleware.PlainText",  # before anything looks into a cookie
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "sechseck.kernel.visitors.Visitors",
    "sechseck.site.api.bearer.BearerTokens",  # before effects are counted by person
    "sechseck.kernel.receipts.OneEffect",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "sechseck.kernel.middleware.ErrorPages",
]
CSRF_FAILURE_VIEW = "sechseck.kernel.views.errors.csrf_failure"
ROOT_URLCONF = "sechseck.site.urls"
WSGI_APPLICATION = "sechseck.site.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "sechseck.kernel.frame.frame",
            ]
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

DATABASES = {
    "default": dj_database_url.parse(
        os.environ.get("DATABASE_URL", "postgresql:///sechseck"), conn_health_checks=True
    )
}
DATABASES["default"].setdefault("OPTIONS", {})
if os.environ.get("SECHSECK_POOL", "1") == "1":
    DATABASES["default"]["OPTIONS"]["prepare_threshold"] = 1  # of steady cursors (kernel.replay)
    DATABASES["default"]["OPTIONS"]["pool"] = {
        "min_size": 1,
        "max_size": 8,  # more than the threads of a process: nobody waits while the database runs
        "timeout": 3,  # whoever still waits when the database is back asks again soon
        "reconnect_timeout": 2,  # then the next request tries anew, not a timer that doubles
    }
APPLICATION_ROLE = os.environ.get("SECHSECK_APPLICATION_ROLE", "")  # gets its rights on migration
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = None  # the work is imported where it is done
PROCRASTINATE_IMPORT_PATHS = [
    "sechseck.kernel.tasks",
    "sechseck.reach.timers",
    "sechseck.strategy.timers",
    "sechseck.thread.timers",
]
CACHES = {
    "default": {  # shared by all processes: limits on attempts count everywhere
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "kernel_cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}

# Where links in mails lead.
SITE_ADDRESS = os.environ.get("SECHSECK_ADDRESS", "").rstrip("/") or identity.ADDRESS

LANGUAGE_CODE = "de"
LANGUAGES = [("de", "Deutsch"), ("en", "English"), ("de-simple", "Leichte Sprache")]
LOCALE_PATHS = [BASE / "src" / "sechseck" / "locale"]
LANGUAGE_COOKIE_NAME = "sprache"
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_HTTPONLY = True
USE_TZ = True
TIME_ZONE = "Europe/Berlin"

# Style sheets, scripts and fonts. The launcher gathers them in one folder, under names with a
# checksum; without such a folder (tests, development) they are read where they lie.
STATIC_URL = "/static/"
ASSETS = Path(os.environ.get("SECHSECK_ASSETS", DATA / "assets"))
STATICFILES_DIRS = [ASSETS] if ASSETS.is_dir() else []
STATIC_ROOT = os.environ.get("SECHSECK_STATIC_ROOT")
WHITENOISE_USE_FINDERS = not STATIC_ROOT
_FILES = "django.core.files.storage.FileSystemStorage"
_AS_THEY_LIE = "django.contrib.staticfiles.storage.StaticFilesStorage"
_GATHERED = "whitenoise.storage.CompressedManifestStaticFilesStorage"
STORAGES = {
    alias: {"BACKEND": storage}
    for alias, storage in (
        ("default", _FILES),
        ("staticfiles", _GATHERED if STATIC_ROOT else _AS_THEY_LIE),
    )
}
BODY_LIMIT = 3_000_000  # bytes of a form; what is brought by file may be larger
BODY_LIMITS = {"/hochladen/": 53_000_000, "/api/": 2_000_000}
API_CALLS_PER_MINUTE = int(os.environ.get("SECHSECK_API_CALLS", "300"))  # of one token
MEDIA_ROOT = DATA / "uploads" / REGION
REACH_ROOT = DATA / "reach"  # streets, places and minutes as arrays, named by checksums

AUTH_USER_MODEL = "kernel.User"
AUTHENTICATION_BACKENDS = ["sechseck.people.backends.PasswordBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",  # needs memory, so guessing is dear
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in (
        ("UserAttributeSimilarityValidator", {}),
        ("MinimumLengthValidator", {"min_length": 12}),
        ("CommonPasswordValidator", {}),
    )
]
LOGIN_URL = "/anmelden/"
LOGIN_REDIRECT_URL = "/mein-bereich/"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
REGISTRATION_IS_OPEN = identity.REGISTRATION_IS_OPEN
ALLAUTH_TRUSTED_PROXY_COUNT = identity.PROXIES
ACCOUNT_ADAPTER = "sechseck.people.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_SUBJECT_PREFIX = "Sechseck: "
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if identity.IS_SECURE else "http"
ACCOUNT_FORMS = {
    name: f"sechseck.people.forms.entrance.{form}" for name, form in identity.ACCOUNT_FORMS.items()
}
SOCIALACCOUNT_ADAPTER = "sechseck.people.adapters.ProviderAdapter"
SOCIALACCOUNT_EMAIL_VERIFICATION = "none"  # the provider knows its people
SOCIALACCOUNT_LOGIN_ON_GET = True  # a form may not lead to a foreign address (form-action)
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": identity.OIDC}}
MFA_ADAPTER = "sechseck.people.adapters.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_TOTP_TOLERANCE = 1
MFA_FORMS = {
    name: f"sechseck.people.forms.factors.{form}" for name, form in identity.FACTOR_FORMS.items()
}
EMAIL_BACKEND = identity.MAIL["backend"]
EMAIL_HOST = identity.MAIL["host"]
EMAIL_PORT = identity.MAIL["port"]
EMAIL_HOST_USER = identity.MAIL["user"]
EMAIL_HOST_PASSWORD = identity.MAIL["password"]
EMAIL_USE_SSL = identity.MAIL["ssl"]
EMAIL_USE_TLS = identity.MAIL["tls"]
EMAIL_TIMEOUT = 10
EMAIL_FILE_PATH = DATA / "mail"
DEFAULT_FROM_EMAIL = os.environ.get("SECHSECK_MAIL_FROM", "sechseck@localhost")

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = identity.IS_SECURE
CSRF_COOKIE_SECURE = identity.IS_SECURE
LANGUAGE_COOKIE_SECURE = identity.IS_SECURE
CSRF_TRUSTED_ORIGINS = identity.ORIGINS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if identity.PROXIES else None
X_FRAME_OPTIONS = "DENY"
LIVE_PORT = os.environ.get("SECHSECK_LIVE_PORT", "")  # unset: /live/ comes through the web server
# What a page may load and whom it may talk to: this server, and nobody for what pages do not do.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        **{kind: [SELF] for kind in ("default-src", "form-action")},
        **{kind: [NONE] for kind in ("object-src", "base-uri", "frame-ancestors")},
        "img-src": [SELF, "data:"],  # KERN UX carries its icons along in the style sheet
        "connect-src": [SELF, *live_addresses(ALLOWED_HOSTS, LIVE_PORT)],
    }
}

# SECHSECK_LOG=json writes one JSON object per line, and one line per request.
LOGGING = logging_settings(os.environ.get("SECHSECK_LOG", "plain"))
