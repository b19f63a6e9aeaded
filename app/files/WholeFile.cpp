// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/WholeFile.h"

#include "files/Replacement.h"
#include "files/SystemError.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

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
    return tl::unexpected(errorOf(code));
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

Result<void> reserve(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const Descriptor file(::open(name.constData(), O_RDWR | O_CREAT | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, 0600));
    struct stat status = {};
    if (!file.isOpen() || ::fstat(file.number(), &status) != 0)
        return failure(errno);
    if (const auto isPlain = plain(status); !isPlain)
        return isPlain;
    if ((status.st_mode & 0777) != 0600 && ::fchmod(file.number(), 0600) != 0)
        return failure(errno);
    return {};
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

Result<void> reserve(const QString &path)
{
    if (const auto isPlain = checkPlain(path); !isPlain)
        return isPlain;
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return tl::unexpected(errorOf(file));
    return {};
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

Result<void> replace(const QString &path, const QByteArray &content, Readers readers)
{
    auto replacement = Replacement::begin(path, readers);
    if (!replacement)
        return tl::unexpected(replacement.error());
    if (const auto written = replacement->append(content); !written)
        return written;
    return replacement->commit();
}

Result<bool> create(const QString &path, const QByteArray &content, Readers readers)
{
    auto replacement = Replacement::begin(path, readers);
    if (!replacement)
        return tl::unexpected(replacement.error());
    if (const auto written = replacement->append(content); !written)
        return tl::unexpected(written.error());
    return replacement->commitAsNew();
}

void removeUnfinished(const QString &folder)
{
    const QString pattern = u'*' + QString::fromLatin1(unfinishedEnding).replace(u'X', u'?');
    QDir dir(folder);
    const QStringList names = dir.entryList({pattern}, QDir::Files | QDir::Hidden);
    for (const QString &name : names)
        dir.remove(name);
}

} // namespace files
