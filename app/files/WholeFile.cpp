// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/WholeFile.h"

#include <QDateTime>
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

using namespace Qt::StringLiterals;

namespace files {

namespace {

using Kind = Error::Kind;

/// replace() writes into a file of this name; the system puts letters in place of the X.
constexpr auto unfinishedEnding = ".new-XXXXXX";

/// The file itself, at the end of a chain of links; it need not be there.
QString followLinks(const QString &path)
{
    constexpr int longestChain = 40; // as Linux has it; a ring of links is an error when it is opened
    QFileInfo info(path);
    for (int i = 0; i < longestChain && info.isSymLink(); ++i)
        info.setFile(info.symLinkTarget());
    return info.absoluteFilePath();
}

Error notAFile()
{
    return {Kind::NotAFile, u"not a plain file"_s};
}

QString asideNameOf(const QString &path)
{
    return path + u".unreadable-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMddTHHmmsszzz"_s);
}

Result<QByteArray> readOpened(QFile &file)
{
    QByteArray content = file.read(largestContent + 1);
    if (file.error() != QFileDevice::NoError)
        return tl::unexpected(Error{Kind::Other, file.errorString()});
    if (content.size() > largestContent)
        return tl::unexpected(Error{Kind::TooLarge, u"more than 16 MiB"_s});
    return content;
}

} // namespace

#ifdef Q_OS_UNIX

namespace {

tl::unexpected<Error> failure(int code)
{
    const QString detail = qt_error_string(code);
    switch (code) {
    case ENOENT:
    case ENOTDIR:
        return tl::unexpected(Error{Kind::NotThere, detail});
    case EISDIR:
    case ENXIO: // a socket
        return tl::unexpected(Error{Kind::NotAFile, detail});
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return tl::unexpected(Error{Kind::DiskFull, detail});
    case EROFS:
        return tl::unexpected(Error{Kind::ReadOnly, detail});
    case EACCES:
    case EPERM:
        return tl::unexpected(Error{Kind::NotAllowed, detail});
    default:
        return tl::unexpected(Error{Kind::Other, detail});
    }
}

Result<void> plain(const struct stat &status)
{
    if (S_ISREG(status.st_mode))
        return {};
    return tl::unexpected(notAFile());
}

class Descriptor final {
    Q_DISABLE_COPY_MOVE(Descriptor)

public:
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    bool isOpen() const { return m_number >= 0; }
    int number() const { return m_number; }
    int release() { return std::exchange(m_number, -1); }

private:
    int m_number;
};

/// All of it is on the disk when this succeeds.
Result<void> writeAll(const Descriptor &file, const QByteArray &content)
{
    for (qsizetype done = 0; done < content.size();) {
        const ssize_t written =
            ::write(file.number(), content.constData() + done, static_cast<std::size_t>(content.size() - done));
        if (written < 0 && errno != EINTR)
            return failure(errno);
        done += std::max<ssize_t>(written, 0);
    }
    struct stat status = {};
    if (::fsync(file.number()) != 0 || ::fstat(file.number(), &status) != 0)
        return failure(errno);
    if (status.st_size != content.size())
        return failure(EIO);
    return {};
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
void flushFolderOf(const QString &path)
{
    const Descriptor folder(
        ::open(QFile::encodeName(QFileInfo(path).path()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.isOpen())
        ::fsync(folder.number());
}

} // namespace

Result<QByteArray> read(const QString &path)
{
    // Opening a pipe waits for its other end otherwise.
    Descriptor opened(::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    struct stat status = {};
    if (!opened.isOpen() || ::fstat(opened.number(), &status) != 0)
        return failure(errno);
    if (const auto isPlain = plain(status); !isPlain)
        return tl::unexpected(isPlain.error());
    QFile file;
    if (!file.open(opened.release(), QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        return tl::unexpected(Error{Kind::Other, file.errorString()});
    return readOpened(file);
}

Result<void> replace(const QString &path, const QByteArray &content, Readers readers)
{
    const QString target = followLinks(path);
    if (const auto isPlain = checkPlain(target); !isPlain)
        return isPlain;
    QDir().mkpath(QFileInfo(target).path());
    const QByteArray name = QFile::encodeName(target);
    if (::access(name.constData(), W_OK) != 0 && errno != ENOENT)
        return failure(errno);
    QByteArray unfinished = name + unfinishedEnding;
    Result<void> done;
    {
        const Descriptor file(::mkostemp(unfinished.data(), O_CLOEXEC)); // for its owner only
        if (!file.isOpen())
            return failure(errno);
        // Where the system has no such rights, the file is kept all the same.
        if (const auto mode = readers == Readers::OfTheFolder ? modeBeside(name) : std::nullopt)
            ::fchmod(file.number(), *mode);
        done = writeAll(file, content);
    }
    if (done && ::rename(unfinished.constData(), name.constData()) != 0)
        done = failure(errno);
    if (done)
        flushFolderOf(target);
    else
        ::unlink(unfinished.constData());
    return done;
}

Result<void> checkPlain(const QString &path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) == 0)
        return plain(status);
    if (errno == ENOENT)
        return {};
    return failure(errno);
}

Result<QString> setAside(const QString &path)
{
    const QString aside = asideNameOf(path);
    // Not QFile's, which copies where that doesn't work, and would wait at a pipe.
    if (::rename(QFile::encodeName(path).constData(), QFile::encodeName(aside).constData()) != 0)
        return failure(errno);
    return aside;
}

#else

Result<QByteArray> read(const QString &path)
{
    if (!QFileInfo::exists(path))
        return tl::unexpected(Error{Kind::NotThere});
    if (const auto isPlain = checkPlain(path); !isPlain)
        return tl::unexpected(isPlain.error());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(Error{Kind::NotAllowed, file.errorString()});
    return readOpened(file);
}

Result<void> replace(const QString &path, const QByteArray &content, Readers readers)
{
    const QString target = followLinks(path);
    if (const auto isPlain = checkPlain(target); !isPlain)
        return isPlain;
    QDir().mkpath(QFileInfo(target).path());
    QSaveFile file(target);
    // Before commit(), which doesn't look at what its own flush says (Qt 6.4).
    const bool written = file.open(QIODevice::WriteOnly)
        && (readers == Readers::OfTheFolder || file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        && file.write(content) == content.size() && file.flush() && file.size() == content.size() && file.commit();
    if (written)
        return {};
    const Kind kind = file.error() == QFileDevice::ResourceError ? Kind::DiskFull
        : file.error() == QFileDevice::PermissionsError          ? Kind::NotAllowed
                                                                 : Kind::Other;
    return tl::unexpected(Error{kind, file.errorString()});
}

Result<void> checkPlain(const QString &path)
{
    const QFileInfo info(path);
    if (info.isFile() || !info.exists())
        return {};
    return tl::unexpected(notAFile());
}

Result<QString> setAside(const QString &path)
{
    const QString aside = asideNameOf(path);
    QFile file(path);
    if (!file.rename(aside))
        return tl::unexpected(Error{Kind::NotAllowed, file.errorString()});
    return aside;
}

#endif

void removeUnfinished(const QString &folder)
{
    const QString pattern = u'*' + QString::fromLatin1(unfinishedEnding).replace(u'X', u'?');
    QDir dir(folder);
    const QStringList names = dir.entryList({pattern}, QDir::Files | QDir::Hidden);
    for (const QString &name : names)
        dir.remove(name);
}

} // namespace files
