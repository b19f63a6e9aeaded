// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/ConfigDir.h"

#include <QDir>
#include <QStandardPaths>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace ui {

ConfigDir::ConfigDir(const CommandLine &line)
    : m_path(line.configDir)
{
    const bool isOwnDemo = line.demo && line.configDir.isEmpty();
    if (m_path.isEmpty())
        m_path = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    if (isOwnDemo || !line.screenshot.isEmpty()) {
        m_temporary.emplace();
        if (!isOwnDemo)
            copyFrom(m_path);
        m_path = m_temporary->path();
    }
    m_path = QDir(m_path).absolutePath();
    QDir().mkpath(m_path);
    tryWriting();
}

void ConfigDir::copyFrom(const QString &folder) const
{
    for (const QString &name : {u"settings.ini"_s, u"accounts.json"_s})
        QFile::copy(QDir(folder).filePath(name), m_temporary->filePath(name));
}

void ConfigDir::tryWriting()
{
    QTemporaryFile file(QDir(m_path).filePath(u"writing-XXXXXX"_s));
    if (!file.open())
        m_problem =
            tr("The folder %1 cannot be written to: %2. Nothing is kept there.").arg(m_path, file.errorString());
}

} // namespace ui
