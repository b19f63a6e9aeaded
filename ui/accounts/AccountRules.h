// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QUuid;

namespace accounts {
class AccountStore;
}

/// Why a value cannot be taken, as a sentence for the person who types it; empty when it can. Values are trimmed.
namespace ui::rules {

QString nameReason(const QString &name, const accounts::AccountStore &store, const QUuid &account);
QString regionReason(const QString &region);
QString endpointReason(const QString &url);
QString accessKeyIdReason(const QString &accessKeyId);
QString secretReason(const QString &secret, const QString &accessKeyId);
QString sessionTokenReason(const QString &token, const QString &accessKeyId);

/// The first of the reasons that is one.
QString firstReason(std::initializer_list<QString> reasons);

} // namespace ui::rules
