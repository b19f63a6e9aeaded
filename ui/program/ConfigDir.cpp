// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/ConfigDir.h"

#include "files/WholeFile.h"
#include "text/Isolate.h"
#include "ui/words/FileWords.h"

#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace ui {

ConfigDir::ConfigDir(const CommandLine &line)
    : m_path(line.configDir)
{
    const bool isOwnDemo = line.demo && line.configDir.isEmpty();
    if (m_path.isEmpty())
        m_path = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    const QString asked = QDir(m_path).absolutePath();
    if (isOwnDemo || !line.screenshot.isEmpty() || line.isForScripts()) {
        m_temporary.emplace();
        if (!isOwnDemo)
            copyFrom(m_path);
        m_path = m_temporary->path();
    }
    m_path = QDir(m_path).absolutePath();
    m_origin = isOwnDemo ? m_path : asked;
    // Qt puts it in place of what is no UTF-8: that would be another folder.
    if (m_path.contains(QChar::ReplacementCharacter)) {
        m_problem = text::filled(tr("The name of the folder %1 is not UTF-8. Nothing is kept there."), m_path);
        m_temporary.emplace();
        m_path = m_temporary->path();
        return;
    }
    QDir().mkpath(m_path);
    tryWriting();
}

void ConfigDir::copyFrom(const QString &folder) const
{
    for (const QString &name : {u"settings.json"_s, u"settings.ini"_s, u"accounts.json"_s, u"plan.json"_s}) {
        if (const auto content = files::read(QDir(folder).filePath(name)))
            static_cast<void>(files::replace(m_temporary->filePath(name), *content));
    }
}

/// With a byte: a full disk still makes a file, and then keeps nothing in it.
void ConfigDir::tryWriting()
{
    const QString trial = QDir(m_path).filePath(u".trial"_s);
    const auto written = files::replace(trial, "\n"_ba);
    if (written)
        QFile::remove(trial);
    else
        m_problem = text::filled(tr("The folder %1 cannot be written to: %2. Nothing is kept there."), m_path,
                                 fileReason(written.error()));
}

} // namespace ui
