// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appearance/Icon.h"

#include "ui/appearance/IconEngine.h"

#include <array>

namespace ui {

namespace {

// In the order of IconName.
constexpr std::array<const char *, static_cast<size_t>(IconName::Count)> files{
    "accounts", "add", "close",  "copy",    "eye",      "eye-off",    "filter",        "info",
    "keyboard", "log", "rebind", "refresh", "settings", "tally-live", "tally-unknown", "warning"};

QString fileOf(IconName name)
{
    return QStringLiteral(":/icons/%1.svg").arg(QLatin1String(files.at(static_cast<size_t>(name))));
}

} // namespace

QIcon icon(IconName name)
{
    return QIcon(new IconEngine(fileOf(name), std::nullopt));
}

QIcon icon(IconName name, Signal signal)
{
    return QIcon(new IconEngine(fileOf(name), signal));
}

QIcon menuIcon(IconName name)
{
    return QIcon(new IconEngine(fileOf(name), std::nullopt, IconEngine::Shown::InMenu));
}

QIcon applicationIcon()
{
    return QIcon(QStringLiteral(":/icons/app/%1.svg").arg(QLatin1String(applicationId)));
}

} // namespace ui
