// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/profiles/ProfileFiles.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using accounts::ProfileFiles;

namespace {

bool write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(text) == text.size();
}

} // namespace

class TestProfileFiles final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsThereAndWhatComes();
    void saysNothingOfWhatIsTheSame();
};

void TestProfileFiles::readsWhatIsThereAndWhatComes()
{
    const QTemporaryDir home;
    accounts::FileLocations locations;
    locations.config = home.filePath(u".aws/config"_s);
    locations.credentials = home.filePath(u".aws/credentials"_s);
    ProfileFiles files(locations);
    QVERIFY(files.config().profiles.empty());
    QVERIFY(!QDir(home.path()).exists(u".aws"_s));
    QVERIFY(QDir(home.path()).mkdir(u".aws"_s));
    QVERIFY(write(locations.config, "[profile a]\nregion=x\n"));
    QTRY_VERIFY(files.config().profile(u"a"_s));
    QVERIFY(write(locations.credentials, "[b]\n"));
    QTRY_VERIFY(files.config().profile(u"b"_s));
    QVERIFY(QFile::remove(locations.config));
    QTRY_VERIFY(!files.config().profile(u"a"_s));
}

void TestProfileFiles::saysNothingOfWhatIsTheSame()
{
    const QTemporaryDir home;
    accounts::FileLocations locations;
    locations.config = home.filePath(u"config"_s);
    QVERIFY(write(locations.config, "[profile a]\n"));
    ProfileFiles files(locations);
    const QSignalSpy changed(&files, &ProfileFiles::changed);
    QVERIFY(write(locations.config, "[profile a] # the same\n"));
    files::FileWatch seen;
    seen.watch({home.filePath(u"other"_s)});
    QSignalSpy later(&seen, &files::FileWatch::changed);
    QVERIFY(write(home.filePath(u"other"_s), "x"));
    QVERIFY(later.wait());
    QCOMPARE(changed.count(), 0);
}

QTEST_GUILESS_MAIN(TestProfileFiles)
#include "tst_profilefiles.moc"
