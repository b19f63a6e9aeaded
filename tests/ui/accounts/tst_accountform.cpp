// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/AccountsDialog.h"

#include "AccountsFixture.h"
#include "ui/accounts/RegionBox.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests;

/// What a person changes of an account, and what becomes of it.
class TestAccountForm final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void regionsAreAddedAndTakenOut();
    void aRegionIsAddedWhenItsFieldIsLeft();
    void whatCannotBeARegionIsNotAdded();
    void marksOfAnAccountAreKept();
    void unknownRegionIsAskedAbout();
    void closeDoesNotPassOverAQuestion();
    void endpointVariantsAreKept();
    void endpointVariantsGiveWayToAUrl();

private:
    void press(const QWidget &in, const QString &label);
    void open();
    QTableView *table() { return m_dialog->findChild<QTableView *>(); }
    void typeRegion(const QString &region);
    QStringList regions() const { return m_fixture->store.find(m_live)->regions; }

    std::optional<AccountsFixture> m_fixture;
    std::unique_ptr<ui::AccountsDialog> m_dialog;
    QUuid m_live;
};

void TestAccountForm::init()
{
    m_dialog.reset();
    m_fixture.emplace();
    m_live = m_fixture->add(u"Live Events"_s, u"eu-west-1"_s, u"https://ivs.example"_s);
    m_fixture->add(u"Rehearsal"_s, u"us-west-2"_s);
    open();
}

void TestAccountForm::open()
{
    m_dialog = std::make_unique<ui::AccountsDialog>(m_fixture->services());
    m_dialog->open();
}

void TestAccountForm::press(const QWidget &in, const QString &label)
{
    QAbstractButton *found = nullptr;
    QTRY_VERIFY(found = button(in, label));
    QVERIFY(found->isEnabled());
    QTest::mouseClick(found, Qt::LeftButton);
}

void TestAccountForm::typeRegion(const QString &region)
{
    QLineEdit *const edit = field<ui::RegionBox>(*m_dialog, u"Region to add"_s)->lineEdit();
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, region);
    QTest::keyClick(edit, Qt::Key_Return);
}

void TestAccountForm::regionsAreAddedAndTakenOut()
{
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    auto *const list = field<QListWidget>(*m_dialog, u"Regions"_s);
    auto *const box = field<ui::RegionBox>(*m_dialog, u"Region to add"_s);
    QVERIFY(list && box);
    QVERIFY(!button(*m_dialog, u"Add region"_s)->isEnabled());
    typeRegion(u" US-west-2 "_s);
    QCOMPARE(regions(), QStringList({u"eu-west-1"_s, u"us-west-2"_s}));
    QVERIFY(box->currentText().isEmpty());
    QTest::keyClicks(box->lineEdit(), u"eu-central-1"_s);
    press(*m_dialog, u"Add region"_s);
    QCOMPARE(regions(), QStringList({u"eu-west-1"_s, u"us-west-2"_s, u"eu-central-1"_s}));
    typeRegion(u"us-west-2"_s); // it is there already
    QCOMPARE(regions().size(), 3);
    QCOMPARE(list->currentItem()->text(), u"us-west-2"_s);

    press(*m_dialog, u"Move up"_s);
    QCOMPARE(regions(), QStringList({u"us-west-2"_s, u"eu-west-1"_s, u"eu-central-1"_s}));
    QVERIFY(!button(*m_dialog, u"Move up"_s)->isEnabled()); // it is the first
    press(*m_dialog, u"Remove region"_s);
    QCOMPARE(regions(), QStringList({u"eu-west-1"_s, u"eu-central-1"_s}));
    list->setFocus();
    list->setCurrentRow(1);
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(regions(), QStringList(u"eu-west-1"_s));
    QCOMPARE(table()->model()->index(0, 2).data().toString(), u"eu-west-1"_s);
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(regions(), QStringList());
    QVERIFY(shows(*m_dialog, u"Choose a region."_s));
}

/// Going through the known ones by the arrow keys adds none; leaving the field adds the one it holds.
void TestAccountForm::aRegionIsAddedWhenItsFieldIsLeft()
{
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    auto *const box = field<ui::RegionBox>(*m_dialog, u"Region to add"_s);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    QTest::keyClick(box, Qt::Key_Down);
    const QString chosen = box->currentText();
    QVERIFY(!chosen.isEmpty());
    QCOMPARE(regions(), QStringList(u"eu-west-1"_s));
    QTest::keyClick(box, Qt::Key_Tab);
    QCOMPARE(regions(), QStringList({u"eu-west-1"_s, chosen}));
}

/// It holds nothing up: what else is changed is kept.
void TestAccountForm::whatCannotBeARegionIsNotAdded()
{
    auto *const box = field<ui::RegionBox>(*m_dialog, u"Region to add"_s);
    typeRegion(u"Mars, base 1"_s);
    QVERIFY(shows(*m_dialog, u"A region is written like eu-west-1."_s));
    QVERIFY(!button(*m_dialog, u"Add region"_s)->isEnabled());
    QCOMPARE(regions(), QStringList(u"eu-west-1"_s));
    QCOMPARE(box->currentText(), u"Mars, base 1"_s);
    button(*m_dialog, u"Read-only. Nothing can be changed here."_s)->click();
    QVERIFY(m_fixture->store.find(m_live)->readOnly);
    QCOMPARE(box->currentText(), u"Mars, base 1"_s);
}

void TestAccountForm::marksOfAnAccountAreKept()
{
    const auto account = [this] { return *m_fixture->store.find(m_live); };
    const auto choose = [this](const QString &name, const QString &entry) {
        auto *const box = field<QComboBox>(*m_dialog, name);
        const int row = box->findText(entry);
        QVERIFY(row >= 0);
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < row; ++i)
            QTest::keyClick(box, Qt::Key_Down);
    };
    QVERIFY(table()->model()->index(0, 0).data(Qt::DecorationRole).isNull());
    choose(u"Colour"_s, u"Violet"_s);
    QVERIFY(account().color == accounts::AccountColor::Violet);
    QVERIFY(!table()->model()->index(0, 0).data(Qt::DecorationRole).isNull());
    choose(u"Colour"_s, u"None"_s);
    QVERIFY(!account().color);

    button(*m_dialog, u"Production. A wider bar before its rows, and a PRODUCTION badge where changes are made."_s)
        ->toggle();
    QVERIFY(account().production);

    choose(u"Request rate"_s, u"30 %"_s);
    QCOMPARE(account().rateShare, std::optional(30));
    choose(u"Request rate"_s, u"As in Preferences"_s);
    QVERIFY(!account().rateShare);

    accounts::Account byHand = account(); // as the file can have it
    byHand.rateShare = 37;
    byHand.color = accounts::AccountColor::Pink;
    QVERIFY(m_fixture->store.update(byHand));
    open();
    QCOMPARE(field<QComboBox>(*m_dialog, u"Request rate"_s)->currentText(), u"37 %"_s);
    QCOMPARE(field<QComboBox>(*m_dialog, u"Colour"_s)->currentText(), u"Pink"_s);
    QVERIFY(account() == byHand);
}

void TestAccountForm::unknownRegionIsAskedAbout()
{
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    typeRegion(u"EU-wset-1"_s);
    QVERIFY(shows(*m_dialog, u"eu-wset-1 is not a region this program knows. Keep it?"_s));
    QCOMPARE(regions(), QStringList(u"eu-west-1"_s));
    QCOMPARE(field<QListWidget>(*m_dialog, u"Regions"_s)->count(), 1);
    press(*m_dialog, u"Change it"_s);
    auto *const box = field<ui::RegionBox>(*m_dialog, u"Region to add"_s);
    QVERIFY(box->hasFocus() || box->lineEdit()->hasFocus());
    QCOMPARE(box->lineEdit()->selectedText(), u"eu-wset-1"_s);
    typeRegion(u"US-WEST-2"_s);
    QVERIFY(!shows(*m_dialog, u"Keep it?"_s));
    QCOMPARE(regions(), QStringList({u"eu-west-1"_s, u"us-west-2"_s}));
    typeRegion(u"eu-wset-1"_s);
    table()->selectRow(1); // the question is of the account it was asked about
    press(*m_dialog, u"Keep eu-wset-1"_s);
    QCOMPARE(regions(), QStringList({u"eu-west-1"_s, u"us-west-2"_s, u"eu-wset-1"_s}));
    QVERIFY(!shows(*m_dialog, u"Keep it?"_s));
    table()->selectRow(0);
    QTest::keyClick(field<QListWidget>(*m_dialog, u"Regions"_s), Qt::Key_Delete); // it is not asked about again
    QVERIFY(!shows(*m_dialog, u"Keep it?"_s));
}

void TestAccountForm::closeDoesNotPassOverAQuestion()
{
    typeRegion(u"eu-wset-1"_s);
    press(*m_dialog, u"Close"_s);
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(m_dialog->focusWidget(), button(*m_dialog, u"Change it"_s));
    press(*m_dialog, u"Close"_s);
    QVERIFY(!m_dialog->isVisible());
}

void TestAccountForm::endpointVariantsAreKept()
{
    table()->selectRow(1);
    const QUuid rehearsal = m_dialog->current();
    for (const QString &label : {u"Dual-stack endpoint"_s, u"FIPS endpoint"_s}) {
        QVERIFY(!button(*m_dialog, label)->isChecked());
        QVERIFY(!button(*m_dialog, label)->toolTip().isEmpty());
    }
    press(*m_dialog, u"Dual-stack endpoint"_s);
    QVERIFY(m_fixture->store.find(rehearsal)->dualStack);
    QVERIFY(!m_fixture->store.find(rehearsal)->fips);
    button(*m_dialog, u"FIPS endpoint"_s)->toggle(); // as assistive technology does
    press(*m_dialog, u"Dual-stack endpoint"_s);
    QVERIFY(!m_fixture->store.find(rehearsal)->dualStack);
    QVERIFY(m_fixture->store.find(rehearsal)->fips);
    open();
    table()->selectRow(1);
    QVERIFY(button(*m_dialog, u"FIPS endpoint"_s)->isChecked());
    QVERIFY(!m_fixture->store.find(m_live)->fips);
}

void TestAccountForm::endpointVariantsGiveWayToAUrl()
{
    QVERIFY(!button(*m_dialog, u"FIPS endpoint"_s)->isEnabled()); // the account has a URL
    table()->selectRow(1);
    const QUuid rehearsal = m_dialog->current();
    press(*m_dialog, u"FIPS endpoint"_s);
    auto *url = field<QLineEdit>(*m_dialog, u"Endpoint URL"_s);
    QTest::keyClicks(url, u"https://ivs.example"_s);
    for (const QString &label : {u"Dual-stack endpoint"_s, u"FIPS endpoint"_s}) {
        QVERIFY(!button(*m_dialog, label)->isEnabled());
        QVERIFY(!button(*m_dialog, label)->isChecked()); // as it is, not as it was
        QVERIFY(button(*m_dialog, label)->toolTip().contains(u"The endpoint URL is used instead."_s));
    }
    QTest::keyClick(url, Qt::Key_Return);
    QCOMPARE(m_fixture->store.find(rehearsal)->endpointUrl, u"https://ivs.example"_s);
    url->selectAll();
    QTest::keyClick(url, Qt::Key_Delete);
    QTest::keyClick(url, Qt::Key_Return);
    QVERIFY(button(*m_dialog, u"FIPS endpoint"_s)->isEnabled());
    QVERIFY(button(*m_dialog, u"FIPS endpoint"_s)->isChecked());
    QVERIFY(m_fixture->store.find(rehearsal)->fips);
}

QTEST_MAIN(TestAccountForm)
#include "tst_accountform.moc"
