// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Ids.h"
#include "ui/program/SingleInstance.h"

#include <QUuid>

namespace accounts {
class AccountStore;
}

namespace files {
class Settings;
}

namespace ui {

/// What a start opens.
struct StartChoice {
    QList<patchbay::SourceId> sources; ///< empty: the welcome page, or an account whose region is to be chosen
    QUuid account = {}; ///< that account
    QString notice = {}; ///< what was asked for and cannot be had, in a sentence; empty: nothing
};

/// The account that is asked for, else the one used last, else the first there is.
StartChoice choiceFor(const StartRequest &request, const accounts::AccountStore &accounts,
                      const files::Settings &settings);

/// Why the request of a later start cannot be shown, in a sentence; empty: it can. It comes from another process.
QString refusalOf(const StartRequest &request, const accounts::AccountStore &accounts);

} // namespace ui
