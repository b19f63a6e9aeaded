// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace accounts {
class AccountStore;
}
namespace files {
class Settings;
}
namespace patchbay {
class UrlNeeds;
}

namespace ui {

/// What a person should know of the files as the program found them, in sentences; nothing, normally.
QStringList noticesOf(const accounts::AccountStore &accounts);
QStringList noticesOf(const files::Settings &settings);
QStringList noticesOf(const patchbay::UrlNeeds &urlNeeds);

} // namespace ui
