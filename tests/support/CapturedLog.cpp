// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/CapturedLog.h"

#include <QLoggingCategory>
#include <QMutex>

using namespace Qt::StringLiterals;

namespace support {

namespace {

QMutex mutex;
QString captured;
QtMessageHandler previous = nullptr;

void capture(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    {
        const QMutexLocker lock(&mutex);
        captured += QString::fromLatin1(context.category) + u": "_s + text + u'\n';
    }
    if (previous)
        previous(type, context, text);
}

} // namespace

CapturedLog::CapturedLog()
{
    {
        const QMutexLocker lock(&mutex);
        captured.clear();
    }
    // Qt's own debug messages stay off: what Qt would say about a socket is not what this program logs.
    QLoggingCategory::setFilterRules(u"*.debug=true\nqt.*.debug=false"_s);
    previous = qInstallMessageHandler(capture);
}

CapturedLog::~CapturedLog()
{
    qInstallMessageHandler(previous);
    QLoggingCategory::setFilterRules(QString());
}

QString CapturedLog::text() const
{
    const QMutexLocker lock(&mutex);
    return captured;
}

} // namespace support
