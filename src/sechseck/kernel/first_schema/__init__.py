# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What all migrations together tell an empty database, recorded once and told without thinking.

Django computes for every step of a migration how all models looked then: twenty seconds of
computing for four seconds of the database's work. The recording holds the statements; it counts
only as long as the migrations are those it was recorded from, else the migrations run.

record(connection)          # migrate an empty database and return what was said
lay(connection, recording)  # say it to another empty database
"""
