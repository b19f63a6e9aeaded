// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/Replacement.h"

#include "files/SystemError.h"
#include "files/WholeFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <optional>
#include <utility>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace files {

namespace {

/// The file itself, at the end of a chain of links; it need not be there.
QString followLinks(const QString &path)
{
    constexpr int longestChain = 40; // as Linux has it; a ring of links is an error when it is opened
    QFileInfo info(path);
    for (int i = 0; i < longestChain && info.isSymLink(); ++i)
        info.setFile(info.symLinkTarget());
    return info.absoluteFilePath();
}

/// What a new file is to replace: a plain one or none, in a folder that is there.
Result<QString> prepared(const QString &path)
{
    const QString target = followLinks(path);
    if (const auto isPlain = checkPlain(target); !isPlain)
        return tl::unexpected(isPlain.error());
    QDir().mkpath(QFileInfo(target).path());
    return target;
}

} // namespace

Replacement::Replacement() = default;

#ifdef Q_OS_UNIX

namespace {

tl::unexpected<Error> failure(int code)
{
    return tl::unexpected(errorOf(code));
}

/// What OfTheFolder comes to; nothing: as it is made, for its owner only.
std::optional<mode_t> modeBeside(const QByteArray &name)
{
    constexpr mode_t readAndWrite = 0666;
    struct stat status = {};
    const QByteArray folder = QFile::encodeName(QFileInfo(QFile::decodeName(name)).path());
    if (::stat(name.constData(), &status) != 0 && ::stat(folder.constData(), &status) != 0)
        return std::nullopt;
    // Where anybody may put something, only its owner may change it.
    const mode_t others = status.st_mode & S_ISVTX ? S_IWGRP | S_IWOTH : 0;
    return status.st_mode & readAndWrite & ~others;
}

/// So that the new name outlives a power cut. Without it the old file would be found, which is whole too.
void flushFolderOf(const QByteArray &name)
{
    const QByteArray path = QFile::encodeName(QFileInfo(QFile::decodeName(name)).path());
    const int folder = ::open(path.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    ::fsync(folder);
    ::close(folder);
}

} // namespace

Result<Replacement> Replacement::begin(const QString &path, Readers readers)
{
    const auto target = prepared(path);
    if (!target)
        return tl::unexpected(target.error());
    Replacement made;
    made.m_target = QFile::encodeName(*target);
    if (::access(made.m_target.constData(), W_OK) != 0 && errno != ENOENT)
        return failure(errno);
    QByteArray unfinished = made.m_target + unfinishedEnding;
    made.m_descriptor = ::mkostemp(unfinished.data(), O_CLOEXEC); // for its owner only
    if (made.m_descriptor < 0)
        return failure(errno);
    made.m_unfinished = unfinished;
    // Where the system has no such rights, the file is kept all the same.
    if (const auto mode = readers == Readers::OfTheFolder ? modeBeside(made.m_target) : std::nullopt)
        ::fchmod(made.m_descriptor, *mode);
    return made;
}

Replacement::Replacement(Replacement &&other) noexcept
    : m_target(std::move(other.m_target))
    , m_unfinished(std::exchange(other.m_unfinished, {}))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_size(other.m_size)
{
}

Replacement::~Replacement()
{
    close();
    if (!m_unfinished.isEmpty())
        ::unlink(m_unfinished.constData());
}

void Replacement::close()
{
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1));
}

Result<void> Replacement::append(const QByteArray &content)
{
    for (qsizetype done = 0; done < content.size();) {
        const ssize_t written =
            ::write(m_descriptor, content.constData() + done, static_cast<std::size_t>(content.size() - done));
        if (written < 0 && errno != EINTR)
            return failure(errno);
        done += std::max<ssize_t>(written, 0);
    }
    m_size += content.size();
    return {};
}

Result<void> Replacement::flush()
{
    struct stat status = {};
    if (::fsync(m_descriptor) != 0 || ::fstat(m_descriptor, &status) != 0)
        return failure(errno);
    if (status.st_size != m_size)
        return failure(EIO);
    return {};
}

Result<void> Replacement::commit()
{
    if (const auto flushed = flush(); !flushed)
        return flushed;
    close();
    if (::rename(m_unfinished.constData(), m_target.constData()) != 0)
        return failure(errno);
    m_unfinished.clear();
    flushFolderOf(m_target);
    return {};
}

Result<bool> Replacement::commitAsNew()
{
    if (const auto flushed = flush(); !flushed)
        return tl::unexpected(flushed.error());
    close();
    const bool isLinked = ::link(m_unfinished.constData(), m_target.constData()) == 0;
    if (!isLinked && errno == EEXIST) {
        // A server whose answer got lost is asked twice, and finds its own link (link(2) of Linux, "BUGS").
        struct stat status = {};
        if (::stat(m_unfinished.constData(), &status) != 0 || status.st_nlink != 2)
            return false;
    } else if (!isLinked) {
        // There are no links: who makes the name has it.
        const int made = ::open(m_target.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (made < 0)
            return errno == EEXIST ? Result<bool>(false) : failure(errno);
        ::close(made);
        if (::rename(m_unfinished.constData(), m_target.constData()) != 0) {
            const int code = errno;
            ::unlink(m_target.constData());
            return failure(code);
        }
        m_unfinished.clear();
    }
    flushFolderOf(m_target);
    return true;
}

#else

Result<Replacement> Replacement::begin(const QString &path, Readers readers)
{
    const auto target = prepared(path);
    if (!target)
        return tl::unexpected(target.error());
    Replacement made;
    made.m_file = std::make_unique<QSaveFile>(*target);
    if (!made.m_file->open(QIODevice::WriteOnly)
        || (readers == Readers::Owner
            && !made.m_file->setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)))
        return tl::unexpected(errorOf(*made.m_file));
    return made;
}

Replacement::Replacement(Replacement &&other) noexcept = default;
Replacement::~Replacement() = default;

Result<void> Replacement::append(const QByteArray &content)
{
    if (m_file->write(content) != content.size())
        return tl::unexpected(errorOf(*m_file));
    m_size += content.size();
    return {};
}

Result<void> Replacement::commit()
{
    // Before commit(), which doesn't look at what its own flush says (Qt 6.4).
    if (m_file->flush() && m_file->size() == m_size && m_file->commit())
        return {};
    return tl::unexpected(errorOf(*m_file));
}

Result<bool> Replacement::commitAsNew()
{
    QFile made(m_file->fileName()); // who makes the name has it
    if (!made.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return QFileInfo::exists(made.fileName()) ? Result<bool>(false) : tl::unexpected(errorOf(made));
    made.close();
    if (const auto done = commit(); !done) {
        made.remove();
        return tl::unexpected(done.error());
    }
    return true;
}

#endif

} // namespace files
