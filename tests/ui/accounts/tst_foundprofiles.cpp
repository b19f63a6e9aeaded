// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "AccountsFixture.h"
#include "ui/accounts/FoundProfiles.h"
#include "ui/accounts/NewAccounts.h"
#include "ui/accounts/ProfileDialog.h"
#include "ui/accounts/ProfilesModel.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests;

/// The profiles of AWS's files, where a person chooses one.
class TestFoundProfiles final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<AccountsFixture>(); }
    void theModelFollowsTheFile();
    void saysHowOneSignsInAndWhatIsWrong();
    void noFileIsSaid();
    void manyAreFoundInADialog();
    void theOneThatAVariableNamesIsChosen();
    void oneThatCannotBeUsedCannotBeAdded();
    void becomesAnAccount();

private:
    void write(const QByteArray &config)
    {
        QFile file(m_fixture->dir.filePath(u"config"_s));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(config);
    }
    static QByteArray tool(const QByteArray &name)
    {
        return "[profile " + name + "]\ncredential_process = /bin/false\nregion = eu-west-1\n";
    }

    std::unique_ptr<AccountsFixture> m_fixture;
};

void TestFoundProfiles::theModelFollowsTheFile()
{
    write(tool("a") + tool("c"));
    ui::ProfilesModel model(m_fixture->profiles.files());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), 2);
    const QPersistentModelIndex chosen = model.index(1, 0);
    write(tool("b") + tool("c") + tool("d"));
    QTRY_COMPARE(model.rowCount(), 3);
    QCOMPARE(chosen.data().toString(), u"c"_s); // what is chosen stays
    QCOMPARE(model.index(0, 0).data().toString(), u"b"_s);
    QCOMPARE(model.index(2, 0).data().toString(), u"d"_s);
    write({});
    QTRY_COMPARE(model.rowCount(), 0);
}

void TestFoundProfiles::saysHowOneSignsInAndWhatIsWrong()
{
    write(tool("old-tool")
          + "[profile lost]\nrole_arn = arn:aws:iam::123456789012:role/x\nsource_profile = gone\nnonsense\n");
    QStringList used;
    const ui::FoundProfiles::Acts acts{[&used](const QString &profile) { used += profile; }, [] {}};
    ui::FoundProfiles found(m_fixture->profiles.files(), acts);
    found.show();
    QVERIFY(shows(found, u"helper program"_s));
    QVERIFY(shows(found, u"lost signs in through gone, which no AWS file has."_s));
    QVERIFY(shows(found, u"Line 7 of"_s));
    QCOMPARE(found.findChildren<QPushButton *>().size(), 1);
    QTest::mouseClick(button(found, u"Use"_s), Qt::LeftButton);
    QCOMPARE(used, QStringList(u"old-tool"_s));
    write(tool("old-tool") + tool("new-tool"));
    QTRY_COMPARE(found.findChildren<QPushButton *>().size(), 2);
}

void TestFoundProfiles::noFileIsSaid()
{
    ui::FoundProfiles found(m_fixture->profiles.files(), {});
    found.show();
    QVERIFY(shows(found, u"No AWS config file was found."_s));
}

void TestFoundProfiles::manyAreFoundInADialog()
{
    QByteArray config;
    for (int i = 0; i < 40; ++i)
        config += tool("tool-" + QByteArray::number(i));
    write(config);
    bool isAsked = false;
    ui::FoundProfiles found(m_fixture->profiles.files(), {[](const QString &) {}, [&isAsked] { isAsked = true; }});
    found.show();
    QVERIFY(found.findChildren<QPushButton *>().size() <= ui::FoundProfiles::most + 1);
    QTest::mouseClick(button(found, u"All 40 profiles…"_s), Qt::LeftButton);
    QVERIFY(isAsked);

    ui::ProfileDialog dialog(m_fixture->profiles.files());
    dialog.open();
    QTest::keyClicks(field<QLineEdit>(dialog, u"Find"_s), u"tool-39"_s);
    dialog.findChild<QTableView *>()->selectRow(0);
    QTest::mouseClick(button(dialog, u"Add"_s), Qt::LeftButton);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QCOMPARE(dialog.profile(), u"tool-39"_s);
}

/// AWS_PROFILE: also where there are more than are shown.
void TestFoundProfiles::theOneThatAVariableNamesIsChosen()
{
    QByteArray config = "[default]\nregion = eu-west-1\n";
    for (int i = 0; i < 40; ++i)
        config += tool("tool-" + QByteArray::number(i));
    write(config);
    accounts::FileLocations locations = m_fixture->profiles.files().locations();
    locations.profile = u"tool-39"_s;
    const accounts::ProfileFiles files(locations);
    QString used;
    ui::FoundProfiles found(files, {[&used](const QString &profile) { used = profile; }, [] {}});
    found.show();
    QTest::keyClick(found.focusProxy(), Qt::Key_Space);
    QCOMPARE(used, u"tool-39"_s);
    ui::ProfileDialog dialog(files);
    QCOMPARE(dialog.profile(), u"tool-39"_s);
}

void TestFoundProfiles::oneThatCannotBeUsedCannotBeAdded()
{
    write("[profile lost]\nrole_arn = arn:aws:iam::123456789012:role/x\nsource_profile = gone\n");
    ui::ProfileDialog dialog(m_fixture->profiles.files());
    dialog.open();
    QVERIFY(!button(dialog, u"Add"_s)->isEnabled());
    QVERIFY(shows(dialog, u"which no AWS file has."_s));
}

void TestFoundProfiles::becomesAnAccount()
{
    write(tool("old-tool"));
    m_fixture->add(u"old-tool"_s); // another account of that name
    QWidget window;
    QUuid added;
    ui::NewAccounts make(m_fixture->services(), {[&added](const QUuid &id) { added = id; }, {}}, window);
    make.addProfile(u"old-tool"_s);
    const accounts::Account *const account = m_fixture->store.find(added);
    QVERIFY(account);
    QCOMPARE(account->profile(), u"old-tool"_s);
    QCOMPARE(account->name, u"old-tool 2"_s);
    QCOMPARE(account->regions, QStringList(u"eu-west-1"_s));
}

QTEST_MAIN(TestFoundProfiles)
#include "tst_foundprofiles.moc"
