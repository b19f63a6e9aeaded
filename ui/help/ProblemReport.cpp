// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/help/ProblemReport.h"

#include "text/Isolate.h"
#include "ui/words/Redaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QLocale>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::ProblemReport)
};

QString withoutHome(QString text)
{
    const QString home = QDir::homePath();
    return home.size() > 1 ? text.replace(home, u"~"_s) : text;
}

QString versions()
{
    const QString desktop = qEnvironmentVariable("XDG_CURRENT_DESKTOP");
    QStringList lines{
        text::filled(Words::tr("IVS Patchbay: %1"), QCoreApplication::applicationVersion()),
        text::filled(Words::tr("Qt: %1, built with %2"), QString::fromLatin1(qVersion()),
                     QString::fromLatin1(QT_VERSION_STR)),
        text::filled(Words::tr("System: %1"), QSysInfo::prettyProductName()),
        text::filled(Words::tr("Kernel: %1 %2, %3"), QSysInfo::kernelType(), QSysInfo::kernelVersion(),
                     QSysInfo::currentCpuArchitecture()),
        text::filled(Words::tr("Platform: %1"), QGuiApplication::platformName()),
        text::filled(Words::tr("Languages: %1"), QLocale::system().uiLanguages().join(u", "_s)),
    };
    if (!desktop.isEmpty())
        lines.insert(5, text::filled(Words::tr("Desktop: %1"), desktop));
    return lines.join(u'\n');
}

} // namespace

QString endOfLog(const QString &logPath, qint64 maxBytes)
{
    QFile file(logPath);
    if (logPath.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    const bool isCut = file.size() > maxBytes;
    if (isCut)
        file.seek(file.size() - maxBytes);
    QByteArray bytes = file.read(maxBytes);
    // Half a line may be half a secret, which no rule recognises.
    if (isCut)
        bytes.remove(0, bytes.indexOf('\n') + 1);
    return withoutHome(withoutSecrets(QString::fromUtf8(bytes))).trimmed();
}

QString problemReport(const QString &logPath)
{
    const QString log = endOfLog(logPath);
    return versions() + u"\n\n"_s
        + (log.isEmpty() ? Words::tr("The log is empty.") : Words::tr("The end of the log:") + u'\n' + log) + u'\n';
}

} // namespace ui
