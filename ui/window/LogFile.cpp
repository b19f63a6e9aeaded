// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/LogFile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QMutex>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qint64 rotateAt = 1024 * 1024;

/// The message handler is a plain function: what it needs is here.
struct Sink {
    QMutex mutex;
    QFile file;
    QtMessageHandler previous = nullptr;
};

Sink &sink()
{
    static Sink instance;
    return instance;
}

void write(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    {
        const QMutexLocker lock(&sink().mutex);
        const QString time = QDateTime::currentDateTime().toString(Qt::ISODateWithMs);
        sink().file.write((time + u' ' + qFormatLogMessage(type, context, message) + u'\n').toUtf8());
        sink().file.flush();
    }
    if (type != QtInfoMsg && type != QtDebugMsg && sink().previous)
        sink().previous(type, context, message);
}

} // namespace

LogFile::LogFile(const QString &folder)
{
    const QDir dir(folder);
    const QString path = dir.filePath(u"ivs-patchbay.log"_s);
    if (QFile::exists(path) && QFile(path).size() > rotateAt) {
        QFile::remove(dir.filePath(u"ivs-patchbay.1.log"_s));
        QFile::rename(path, dir.filePath(u"ivs-patchbay.1.log"_s));
    }
    sink().file.setFileName(path);
    if (!sink().file.open(QIODevice::WriteOnly | QIODevice::Append))
        return;
    sink().file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    sink().previous = qInstallMessageHandler(write);
}

LogFile::~LogFile()
{
    if (!sink().file.isOpen())
        return;
    qInstallMessageHandler(sink().previous);
    const QMutexLocker lock(&sink().mutex);
    sink().file.close();
}

QString LogFile::path()
{
    return sink().file.isOpen() ? sink().file.fileName() : QString();
}

} // namespace ui
