// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/FileWatch.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

bool write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(text) == text.size();
}

/// As programs do that replace a file at once.
bool replace(const QString &path, const QString &by)
{
    return std::rename(QFile::encodeName(by).constData(), QFile::encodeName(path).constData()) == 0;
}

} // namespace

class TestFileWatch final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void noticesWhatIsWritten();
    void noticesWhatIsReplacedWhileItIsOpen();
    void noticesWhatComesAndGoes();
    void noticesAFolderThatAppearsLater();
    void noticesAFolderThatIsRenamed();
    void followsLinks();
    void followsALinkedFolder();
    void aRingOfLinksIsNoFile();
    void saysNothingOfOthers();

private:
    QString path(const QString &name) const { return m_home->filePath(name); }
    /// After this: until it was told once more.
    bool isTold()
    {
        const bool told = m_told->count() > 0 || m_told->wait(10'000);
        m_told->clear();
        return told;
    }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<files::FileWatch> m_watch;
    std::unique_ptr<QSignalSpy> m_told;
};

void TestFileWatch::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_watch = std::make_unique<files::FileWatch>();
    m_told = std::make_unique<QSignalSpy>(m_watch.get(), &files::FileWatch::changed);
    QVERIFY(QDir(m_home->path()).mkdir(u"aws"_s));
}

void TestFileWatch::cleanup()
{
    m_told.reset();
    m_watch.reset();
    m_home.reset();
}

void TestFileWatch::noticesWhatIsWritten()
{
    QVERIFY(write(path(u"aws/config"_s), "a"));
    m_watch->watch({path(u"aws/config"_s), QString()});
    QVERIFY(write(path(u"aws/config"_s), "b"));
    QVERIFY(isTold());
    QVERIFY(write(path(u"aws/config"_s), "c"));
    QVERIFY(isTold());
}

void TestFileWatch::noticesWhatIsReplacedWhileItIsOpen()
{
    QVERIFY(write(path(u"aws/config"_s), "a"));
    m_watch->watch({path(u"aws/config"_s)});
    QFile open(path(u"aws/config"_s));
    QVERIFY(open.open(QIODevice::ReadOnly));
    QVERIFY(write(path(u"aws/new"_s), "b"));
    QVERIFY(replace(path(u"aws/config"_s), path(u"aws/new"_s)));
    QVERIFY(isTold());
    QVERIFY(write(path(u"aws/config"_s), "c"));
    QVERIFY(isTold());
}

void TestFileWatch::noticesWhatComesAndGoes()
{
    m_watch->watch({path(u"aws/config"_s), path(u"aws/credentials"_s)});
    QVERIFY(write(path(u"aws/credentials"_s), "a"));
    QVERIFY(isTold());
    QVERIFY(QFile::remove(path(u"aws/credentials"_s)));
    QVERIFY(isTold());
}

void TestFileWatch::noticesAFolderThatAppearsLater()
{
    m_watch->watch({path(u"later/a/b/config"_s)});
    QVERIFY(QDir(m_home->path()).mkpath(u"later/a/b"_s));
    QVERIFY(write(path(u"later/a/b/config"_s), "a"));
    QVERIFY(isTold());
    QVERIFY(write(path(u"later/a/b/config"_s), "b"));
    QVERIFY(isTold());
}

void TestFileWatch::noticesAFolderThatIsRenamed()
{
    QVERIFY(write(path(u"aws/config"_s), "a"));
    m_watch->watch({path(u"aws/config"_s)});
    QVERIFY(QDir(m_home->path()).rename(u"aws"_s, u"old"_s));
    QVERIFY(isTold());
    QVERIFY(QDir(m_home->path()).rename(u"old"_s, u"aws"_s));
    QVERIFY(isTold());
}

void TestFileWatch::followsLinks()
{
    QVERIFY(QDir(m_home->path()).mkdir(u"kept"_s));
    QVERIFY(write(path(u"kept/config"_s), "a"));
    QVERIFY(QFile::link(u"../kept/config"_s, path(u"aws/config"_s)));
    m_watch->watch({path(u"aws/config"_s)});
    QVERIFY(write(path(u"kept/config"_s), "b"));
    QVERIFY(isTold());
    QVERIFY(write(path(u"kept/new"_s), "c"));
    QVERIFY(replace(path(u"kept/config"_s), path(u"kept/new"_s)));
    QVERIFY(isTold());
    QVERIFY(write(path(u"other"_s), "d"));
    QVERIFY(QFile::remove(path(u"aws/config"_s)));
    QVERIFY(QFile::link(path(u"other"_s), path(u"aws/config"_s)));
    QVERIFY(isTold());
    m_told->clear();
    QVERIFY(write(path(u"other"_s), "e"));
    QVERIFY(isTold());
}

void TestFileWatch::followsALinkedFolder()
{
    QVERIFY(QDir(m_home->path()).mkpath(u"x/one"_s));
    QVERIFY(QDir(m_home->path()).mkpath(u"x/two"_s));
    QVERIFY(write(path(u"x/one/config"_s), "a"));
    QVERIFY(write(path(u"x/two/config"_s), "b"));
    QVERIFY(QFile::link(path(u"x/one"_s), path(u"linked"_s)));
    m_watch->watch({path(u"linked/config"_s)});
    QVERIFY(write(path(u"x/one/config"_s), "c"));
    QVERIFY(isTold());
    QVERIFY(QFile::link(path(u"x/two"_s), path(u"new"_s)));
    QVERIFY(replace(path(u"linked"_s), path(u"new"_s)));
    QVERIFY(isTold());
    QVERIFY(write(path(u"x/two/config"_s), "d"));
    QVERIFY(isTold());
}

void TestFileWatch::aRingOfLinksIsNoFile()
{
    QVERIFY(QFile::link(path(u"aws/b"_s), path(u"aws/a"_s)));
    QVERIFY(QFile::link(path(u"aws/a"_s), path(u"aws/b"_s)));
    m_watch->watch({path(u"aws/a"_s)});
    QVERIFY(QFile::remove(path(u"aws/a"_s)));
    QVERIFY(write(path(u"aws/a"_s), "a"));
    QVERIFY(isTold());
}

void TestFileWatch::saysNothingOfOthers()
{
    QVERIFY(write(path(u"aws/config"_s), "a"));
    m_watch->watch({path(u"aws/config"_s)});
    QFileSystemWatcher beside({path(u"aws"_s)});
    QSignalSpy seen(&beside, &QFileSystemWatcher::directoryChanged);
    QVERIFY(write(path(u"aws/other"_s), "b"));
    QVERIFY(seen.count() > 0 || seen.wait());
    QVERIFY(write(path(u"aws/config"_s), "c")); // told once, when both were seen
    QVERIFY(isTold());
    QCOMPARE(m_told->count(), 0);
}

QTEST_GUILESS_MAIN(TestFileWatch)
#include "tst_filewatch.moc"
