// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/labels/LabelsFile.h"

#include "files/WholeFile.h"

#include <QDir>
#include <QLockFile>

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

using namespace std::chrono_literals;

/// Whoever holds the lock for longer has died, on another computer.
constexpr auto longestLock = 10s;

/// Takes over what has changed in the file since it was read; what was changed here meanwhile stays so.
void read(const QString &path, LabelsExchange &exchange)
{
    KnownLabels &known = exchange.known;
    const auto content = files::read(path);
    if (!content && content.error().kind == files::Error::Kind::NotThere)
        return; // whoever took it away did not say that nothing holds any more
    if (!content) {
        exchange.problem = content.error();
        return;
    }
    if (*content == known.content)
        return;
    const auto theirs = LabelSet::fromJson(*content);
    if (!theirs) {
        exchange.problem = theirs.error();
        return;
    }
    const MergedLabels both = merged(known.inFile, known.labels, *theirs);
    known = {both.labels, *theirs, *content};
    exchange.contested = both.contested;
}

void write(const QString &path, LabelsExchange &exchange)
{
    KnownLabels &known = exchange.known;
    const QByteArray content = known.labels.json();
    const auto done = content.size() > files::largestContent
        ? files::Result<void>(tl::unexpected(files::Error{files::Error::Kind::TooLarge, {}}))
        : files::replace(path, content, files::Readers::OfTheFolder);
    if (done)
        known = {known.labels, known.labels, content};
    else
        exchange.problem = done.error();
}

} // namespace

QString labelsPath(const QString &folder)
{
    return QDir(folder).filePath(u"labels.json"_s);
}

LabelsExchange exchangeLabels(const QString &folder, const KnownLabels &before, std::chrono::milliseconds patience)
{
    LabelsExchange exchange{before};
    const QString path = labelsPath(folder);
    if (before.areKept()) {
        read(path, exchange);
        return exchange;
    }
    QDir().mkpath(folder);
    QLockFile lock(path + u".lock"_s);
    lock.setStaleLockTime(static_cast<int>(std::chrono::milliseconds(longestLock).count()));
    const bool isMine = lock.tryLock(static_cast<int>(patience.count()));
    // Where there can be no lock, the attempt to write tells why.
    exchange.isOthersTurn = !isMine && lock.error() == QLockFile::LockFailedError && patience == 0ms;
    if (exchange.isOthersTurn)
        return exchange;
    read(path, exchange);
    if (!exchange.problem && !exchange.known.areKept())
        write(path, exchange);
    return exchange;
}

} // namespace patchbay
