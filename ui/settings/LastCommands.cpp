// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/LastCommands.h"

#include "files/Settings.h"
#include "ui/settings/SettingsKeys.h"

#include <QStringList>

namespace ui {

namespace {

constexpr QChar between = u' '; // a profile's name may have it, and has no line break

} // namespace

void keepCommands(files::Settings &settings, const std::map<QString, QByteArray> &digests)
{
    QStringList lines;
    for (const auto &[profile, digest] : digests)
        lines += QString::fromLatin1(digest) + between + profile;
    settings.setValue(commandsKey, lines.join(u'\n'));
}

std::map<QString, QByteArray> lastCommands(const files::Settings &settings)
{
    std::map<QString, QByteArray> digests;
    const QStringList lines = settings.value(commandsKey).toString().split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        digests.emplace(line.section(between, 1), line.section(between, 0, 0).toLatin1());
    return digests;
}

} // namespace ui
