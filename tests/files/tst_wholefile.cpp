// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/NetworkDisk.h"
#include "files/Replacement.h"
#include "files/WholeFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using files::Error;

class TestWholeFile final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir.emplace(); }
    void replacesAndReads();
    void isForItsOwnerOnly();
    void isForWhoMayReadTheFolder();
    void makesItsFolder();
    void followsLinks_data();
    void followsLinks();
    void aRingOfLinksIsAnError();
    void whatIsNoFileIsLeftAlone_data();
    void whatIsNoFileIsLeftAlone();
    void aFileThatMayNotBeWrittenStays();
    void aFolderThatCannotBeMadeIsAnError();
    void whatIsNotThere();
    void aFileThatIsTooLargeIsNotRead();
    void setsAsideWhateverItIs();
    void removesOnlyWhatWasUnfinished();
    void replacesPieceByPiece();
    void whatIsNotCommittedLeavesNothing();
    void createsOnlyWhatIsNotThere();
    void reservesForItsOwner();
    void whatCannotBeReserved();
    void knowsDisksOfOtherComputers_data();
    void knowsDisksOfOtherComputers();

private:
    QString path(const QString &name) const { return m_dir->filePath(name); }
    std::optional<QTemporaryDir> m_dir;
};

void TestWholeFile::replacesAndReads()
{
    for (const QByteArray &content : {"one"_ba, ""_ba, QByteArray(300'000, 'x'), "\0\xff"_ba}) {
        QVERIFY(files::replace(path(u"file"_s), content));
        const auto read = files::read(path(u"file"_s));
        QVERIFY(read);
        QCOMPARE(*read, content);
        QCOMPARE(QDir(m_dir->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
    }
}

void TestWholeFile::isForItsOwnerOnly()
{
    QFile file(path(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther | QFile::ReadGroup));
    QVERIFY(files::replace(file.fileName(), "x"_ba));
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(file.fileName()).constData(), &status), 0);
    QCOMPARE(status.st_mode & 0777U, 0600U);
}

void TestWholeFile::isForWhoMayReadTheFolder()
{
    const auto modeOf = [](const QString &name) {
        struct stat status = {};
        ::stat(QFile::encodeName(name).constData(), &status);
        return status.st_mode & 0777U;
    };
    const QString shared = path(u"shared"_s);
    QVERIFY(QDir().mkpath(shared));
    QCOMPARE(::chmod(QFile::encodeName(shared).constData(), 0775), 0);
    QVERIFY(files::replace(shared + u"/file"_s, "x"_ba, files::Readers::OfTheFolder));
    QCOMPARE(modeOf(shared + u"/file"_s), 0664U);
    QCOMPARE(::chmod(QFile::encodeName(shared + u"/file"_s).constData(), 0640), 0);
    QVERIFY(files::replace(shared + u"/file"_s, "y"_ba, files::Readers::OfTheFolder));
    QCOMPARE(modeOf(shared + u"/file"_s), 0640U);
    QVERIFY(files::replace(path(u"private"_s), "x"_ba, files::Readers::OfTheFolder));
    QCOMPARE(modeOf(path(u"private"_s)), 0600U); // as the folder of the test
}

void TestWholeFile::makesItsFolder()
{
    QVERIFY(files::replace(path(u"a/b/file"_s), "x"_ba));
    QCOMPARE(files::read(path(u"a/b/file"_s)).value_or(QByteArray()), "x"_ba);
}

void TestWholeFile::followsLinks_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::newRow("to a file") << true;
    QTest::newRow("to where one will be") << false;
}

void TestWholeFile::followsLinks()
{
    QFETCH(const bool, isThere);
    if (isThere)
        QVERIFY(files::replace(path(u"real"_s), "before"_ba));
    QVERIFY(QFile::link(path(u"real"_s), path(u"link"_s)));
    QVERIFY(QFile::link(u"link"_s, path(u"second"_s))); // not absolute
    QVERIFY(files::replace(path(u"second"_s), "after"_ba));
    QVERIFY(QFileInfo(path(u"link"_s)).isSymLink());
    QVERIFY(QFileInfo(path(u"second"_s)).isSymLink());
    QVERIFY(!QFileInfo(path(u"real"_s)).isSymLink());
    QCOMPARE(files::read(path(u"real"_s)).value_or(QByteArray()), "after"_ba);
}

void TestWholeFile::aRingOfLinksIsAnError()
{
    QVERIFY(QFile::link(path(u"two"_s), path(u"one"_s)));
    QVERIFY(QFile::link(path(u"one"_s), path(u"two"_s)));
    QVERIFY(!files::replace(path(u"one"_s), "x"_ba));
    QVERIFY(!files::read(path(u"one"_s)));
    QVERIFY(QFileInfo(path(u"one"_s)).isSymLink());
}

void TestWholeFile::whatIsNoFileIsLeftAlone_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("a pipe") << u"pipe"_s;
    QTest::newRow("a folder") << u"folder"_s;
    QTest::newRow("a device") << u"device"_s;
}

/// None of these calls waits for another program.
void TestWholeFile::whatIsNoFileIsLeftAlone()
{
    QFETCH(const QString, what);
    const QString file = path(what);
    if (what == "pipe"_L1)
        QCOMPARE(::mkfifo(QFile::encodeName(file).constData(), 0600), 0);
    else if (what == "folder"_L1)
        QVERIFY(QDir().mkdir(file));
    else
        QVERIFY(QFile::link(u"/dev/null"_s, file));
    for (const auto &error : {files::read(file).error(), files::replace(file, "x"_ba).error()})
        QCOMPARE(error.kind, Error::Kind::NotAFile);
    QVERIFY(!files::checkPlain(file));
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(file).constData(), &status), 0);
    QVERIFY(!S_ISREG(status.st_mode));
}

void TestWholeFile::aFileThatMayNotBeWrittenStays()
{
    if (::geteuid() == 0)
        QSKIP("root may write everything");
    QVERIFY(files::replace(path(u"file"_s), "x"_ba));
    QVERIFY(QFile::setPermissions(path(u"file"_s), QFile::ReadOwner));
    QCOMPARE(files::replace(path(u"file"_s), "y"_ba).error().kind, Error::Kind::NotAllowed);
    QCOMPARE(files::read(path(u"file"_s)).value_or(QByteArray()), "x"_ba);
}

void TestWholeFile::aFolderThatCannotBeMadeIsAnError()
{
    QVERIFY(files::replace(path(u"file"_s), "x"_ba));
    const auto refused = files::replace(path(u"file/below"_s), "x"_ba);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::NotThere);
    QVERIFY(!refused.error().detail.isEmpty());
}

void TestWholeFile::whatIsNotThere()
{
    QCOMPARE(files::read(path(u"file"_s)).error().kind, Error::Kind::NotThere);
    QVERIFY(files::checkPlain(path(u"file"_s)));
}

void TestWholeFile::aFileThatIsTooLargeIsNotRead()
{
    QFile file(path(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(qint64(1) << 40)); // takes no room
    QCOMPARE(files::read(file.fileName()).error().kind, Error::Kind::TooLarge);
}

void TestWholeFile::setsAsideWhateverItIs()
{
    QVERIFY(files::replace(path(u"file"_s), "x"_ba));
    QVERIFY(QDir().mkpath(path(u"folder/with"_s)));
    for (const QString &name : {u"file"_s, u"folder"_s}) {
        const auto aside = files::setAside(path(name));
        QVERIFY(aside);
        QVERIFY(QFileInfo::exists(*aside));
        QVERIFY(!QFileInfo::exists(path(name)));
    }
    QVERIFY(!files::setAside(path(u"nothing"_s)));
}

void TestWholeFile::removesOnlyWhatWasUnfinished()
{
    for (const QString &name : {u"accounts.json"_s, u"accounts.json.new-a1B2c3"_s, u"settings.json.new"_s})
        QVERIFY(files::replace(path(name), "x"_ba));
    files::removeUnfinished(m_dir->path());
    const QStringList kept{u"accounts.json"_s, u"settings.json.new"_s};
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files), kept);
}

void TestWholeFile::replacesPieceByPiece()
{
    QVERIFY(files::replace(path(u"file"_s), "before"_ba));
    auto replacement = files::Replacement::begin(path(u"file"_s));
    QVERIFY(replacement);
    QVERIFY(replacement->append("one "_ba));
    auto moved = std::move(*replacement);
    QVERIFY(moved.append("two"_ba));
    QCOMPARE(files::read(path(u"file"_s)).value_or(QByteArray()), "before"_ba);
    QVERIFY(moved.commit());
    QCOMPARE(files::read(path(u"file"_s)).value_or(QByteArray()), "one two"_ba);
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestWholeFile::whatIsNotCommittedLeavesNothing()
{
    {
        auto replacement = files::Replacement::begin(path(u"file"_s));
        QVERIFY(replacement && replacement->append("x"_ba));
        QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }
    QVERIFY(QDir(m_dir->path()).isEmpty(QDir::Files | QDir::Hidden));
}

void TestWholeFile::createsOnlyWhatIsNotThere()
{
    const QString path = m_dir->filePath(u"new.json"_s);
    QCOMPARE(files::create(path, "first"), files::Result<bool>(true));
    QCOMPARE(files::create(path, "second"), files::Result<bool>(false));
    QCOMPARE(files::read(path), files::Result<QByteArray>("first"));
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden),
             QStringList(u"new.json"_s)); // nothing beside it
}

void TestWholeFile::reservesForItsOwner()
{
    const QString name = path(u"file"_s);
    QVERIFY(files::reserve(name));
    QCOMPARE(files::read(name).value_or("?"_ba), QByteArray());
    QVERIFY(files::replace(name, "x"_ba));
    QVERIFY(QFile::setPermissions(name, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    QVERIFY(files::reserve(name));
    QCOMPARE(files::read(name).value_or(QByteArray()), "x"_ba);
    QCOMPARE(QFile::permissions(name) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestWholeFile::whatCannotBeReserved()
{
    QVERIFY(QDir().mkdir(path(u"folder"_s)));
    QCOMPARE(files::reserve(path(u"folder"_s)).error().kind, Error::Kind::NotAFile);
    QCOMPARE(::mkfifo(QFile::encodeName(path(u"pipe"_s)).constData(), 0600), 0);
    QCOMPARE(files::reserve(path(u"pipe"_s)).error().kind, Error::Kind::NotAFile);
    QCOMPARE(files::reserve(path(u"none/file"_s)).error().kind, Error::Kind::NotThere);
}

void TestWholeFile::knowsDisksOfOtherComputers_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("isNetwork");
    for (const char *const type :
         {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "fuse.glusterfs", "afpfs"})
        QTest::newRow(type) << QByteArray(type) << true;
    for (const char *const type : {"ext4", "btrfs", "xfs", "tmpfs", "overlay", "apfs", "NTFS", "fuse.gocryptfs", ""})
        QTest::addRow("local %s", type) << QByteArray(type) << false;
}

void TestWholeFile::knowsDisksOfOtherComputers()
{
    QFETCH(const QByteArray, type);
    QTEST(files::isNetworkFileSystem(type), "isNetwork");
    QVERIFY(!files::isOnNetwork(m_dir->path()));
}

QTEST_GUILESS_MAIN(TestWholeFile)
#include "tst_wholefile.moc"
