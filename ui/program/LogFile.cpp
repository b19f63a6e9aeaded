// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/LogFile.h"

#include "files/WholeFile.h"
#include "text/Isolate.h"
#include "ui/words/FileWords.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QMutex>

#include <optional>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qint64 rotateAt = qint64(1024) * 1024;

/// The message handler is a plain function: what it needs is here.
struct Sink {
    QMutex mutex;
    QFile file;
    QString previousPath;
    QtMessageHandler previous = nullptr;
    std::optional<files::Error> problem;

    /// What is no file is not opened: a pipe would wait for its reader.
    bool open()
    {
        problem.reset();
        if (const auto plain = files::checkPlain(file.fileName()); !plain)
            problem = plain.error();
        else if (!file.open(QIODevice::WriteOnly | QIODevice::Append))
            problem = files::Error{files::Error::Kind::Other, file.errorString()};
        return !problem && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }

    void rotate()
    {
        const QString path = file.fileName();
        file.close();
        QFile::remove(previousPath);
        QFile::rename(path, previousPath);
        open();
    }
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
        const QDateTime now = QDateTime::currentDateTime();
        // With its offset: whoever reads it may be elsewhere, and clocks are set.
        const QString time = now.toOffsetFromUtc(now.offsetFromUtc()).toString(Qt::ISODateWithMs);
        sink().file.write((time + u' ' + qFormatLogMessage(type, context, message) + u'\n').toUtf8());
        sink().file.flush();
        if (sink().file.size() > rotateAt)
            sink().rotate();
    }
    if (type != QtInfoMsg && type != QtDebugMsg && sink().previous)
        sink().previous(type, context, message);
}

} // namespace

LogFile::LogFile(const QString &folder)
{
    const QDir dir(folder);
    sink().file.setFileName(dir.filePath(u"ivs-patchbay.log"_s));
    sink().previousPath = dir.filePath(u"ivs-patchbay.1.log"_s);
    if (!sink().open())
        return;
    if (sink().file.size() > rotateAt)
        sink().rotate();
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
    const QMutexLocker lock(&sink().mutex);
    return sink().file.isOpen() ? sink().file.fileName() : QString();
}

QString LogFile::problem()
{
    const QMutexLocker lock(&sink().mutex);
    return sink().problem ? text::filled(tr("No log is written: %1."), fileReason(*sink().problem)) : QString();
}

} // namespace ui
