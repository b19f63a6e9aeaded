// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QUuid;

namespace accounts {
class AccountStore;
struct Environment;
} // namespace accounts

namespace aws {
struct Credentials;
}

/// Why a value cannot be taken, as a sentence for the person who types it; empty when it can. Values are trimmed.
namespace ui::rules {

QString nameReason(const QString &name, const accounts::AccountStore &store, const QUuid &account);
QString regionReason(const QString &region);
QString endpointReason(const QString &url);
QString keyReason(const aws::Credentials &key);

/// Why the account of the environment cannot be used: it names the variable, as no field can be edited.
QString environmentReason(const accounts::Environment &environment);

/// Whether a region is one that this program knows. Another may be new, or mistyped: whoever keeps it asks before.
bool isKnownRegion(const QString &region);

/// The first of the reasons that is one.
QString firstReason(std::initializer_list<QString> reasons);

} // namespace ui::rules
