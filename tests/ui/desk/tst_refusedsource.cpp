// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A source that cannot even be opened is told as every other that cannot be read: no box, and never in the others' way.

#include "Desk.h"

#include "accounts/providers/HeldCredentials.h"
#include "ui/accounts/AccountsDialog.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/messages/ErrorDialog.h"
#include "ui/messages/MessageBar.h"
#include "ui/words/Remedy.h"

#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

class TestRefusedSource final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk.emplace(); }
    void cleanup() { m_desk.reset(); }
    void saysWhyInTheListsPlace();
    void leavesTheOthersAlone();
    void isOpenedOnceItsAccountIsMended();
    void goesWithItsAccount();
    void offersASignInAndIsOpenedAfterIt();
    void isTriedAgain();

private:
    /// Adds an account with an endpoint that is none.
    patchbay::SourceId addFaulty();
    /// A button that a person sees now.
    QAbstractButton *button(const QString &text);
    int rows() { return m_desk->desk.plantView().inventoryView().model().rowCount(); }
    bool isBarShown();

    std::optional<tests::Desk> m_desk;
};

patchbay::SourceId TestRefusedSource::addFaulty()
{
    m_desk->refused = u"http://nowhere.example.net"_s;
    const QString region = u"eu-west-1"_s;
    const auto id = m_desk->accounts.add({{}, u"Faulty"_s, accounts::FromAccessKey{}, {region}, m_desk->refused});
    return {id.value_or(QUuid()), region};
}

QAbstractButton *TestRefusedSource::button(const QString &text)
{
    const auto buttons = m_desk->window.findChildren<QAbstractButton *>();
    const auto found = std::ranges::find_if(buttons, [&text](const QAbstractButton *each) {
        return each->isVisible() && each->text().remove(u'&') == QString(text).remove(u'&');
    });
    return found == buttons.end() ? nullptr : *found;
}

bool TestRefusedSource::isBarShown()
{
    return m_desk->shows(u"Faulty · eu-west-1"_s);
}

void TestRefusedSource::saysWhyInTheListsPlace()
{
    const patchbay::SourceId faulty = addFaulty();
    m_desk->desk.sources().show({faulty});
    QCOMPARE(m_desk->window.windowTitle(), u"Faulty · eu-west-1 – IVS Patchbay"_s);
    QVERIFY(!m_desk->window.findChild<ui::ErrorDialog *>());
    QVERIFY(!m_desk->desk.plantView().inventoryView().table().isVisible());
    QAbstractButton *const edit = button(ui::wordsOf(ui::Remedy::EditAccount).label);
    QVERIFY(edit);
    edit->click();
    auto *const dialog = m_desk->window.findChild<ui::AccountsDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->current(), faulty.account);
}

void TestRefusedSource::leavesTheOthersAlone()
{
    m_desk->openAccount();
    const patchbay::SourceId works = m_desk->source().id();
    m_desk->desk.sources().show({works, addFaulty()});
    QCOMPARE(rows(), m_desk->service.encoders);
    QVERIFY(isBarShown());
    QVERIFY(!m_desk->window.findChild<ui::ErrorDialog *>());
    m_desk->desk.sources().show({works});
    QVERIFY(!isBarShown());
}

void TestRefusedSource::isOpenedOnceItsAccountIsMended()
{
    const patchbay::SourceId faulty = addFaulty();
    m_desk->desk.sources().show({faulty});
    accounts::Account account = *m_desk->accounts.find(faulty.account);
    account.endpointUrl = u"http://still-wrong.example.net"_s;
    m_desk->refused = account.endpointUrl;
    QVERIFY(m_desk->accounts.update(account));
    QVERIFY(button(ui::wordsOf(ui::Remedy::EditAccount).label));
    account.endpointUrl.clear();
    QVERIFY(m_desk->accounts.update(account));
    QVERIFY(m_desk->plant.source(faulty));
    QTRY_COMPARE(rows(), m_desk->service.encoders);
    QVERIFY(!button(ui::wordsOf(ui::Remedy::EditAccount).label));
}

void TestRefusedSource::goesWithItsAccount()
{
    m_desk->openAccount();
    const patchbay::SourceId faulty = addFaulty();
    m_desk->desk.sources().show({m_desk->source().id(), faulty});
    QVERIFY(isBarShown());
    QVERIFY(m_desk->accounts.remove(faulty.account));
    QVERIFY(!isBarShown());
    QVERIFY(!m_desk->sources.refusal(faulty));
    QVERIFY(m_desk->shows(u"Faulty was removed here. That changes nothing in AWS."_s));
    QCOMPARE(m_desk->desk.plantView().shown().size(), 1);
    QCOMPARE(rows(), m_desk->service.encoders);
}

void TestRefusedSource::offersASignInAndIsOpenedAfterIt()
{
    m_desk->refusal = accounts::clientErrorOf(accounts::SignInNeeded{u"corp"_s, {}, false});
    const patchbay::SourceId faulty = addFaulty();
    m_desk->desk.sources().show({faulty});
    QAbstractButton *const signIn = button(ui::wordsOf(ui::Remedy::SignIn).label);
    QVERIFY(signIn);
    m_desk->refused.clear(); // as somebody has signed in
    QTest::mouseClick(signIn, Qt::LeftButton);
    QVERIFY(m_desk->plant.source(faulty));
    QTRY_COMPARE(rows(), m_desk->service.encoders);
    QVERIFY(!button(ui::wordsOf(ui::Remedy::SignIn).label));
}

/// By the button above the others' list.
void TestRefusedSource::isTriedAgain()
{
    m_desk->openAccount();
    const patchbay::SourceId works = m_desk->source().id();
    m_desk->refusal = accounts::clientErrorOf(accounts::SignInNeeded{u"corp"_s, {}, false});
    const patchbay::SourceId faulty = addFaulty();
    m_desk->desk.sources().show({works, faulty});
    QAbstractButton *const again = button(ui::wordsOf(ui::Remedy::Retry).label);
    QVERIFY(again);
    QTest::mouseClick(again, Qt::LeftButton);
    QVERIFY(isBarShown()); // it is refused still
    m_desk->refused.clear();
    QAbstractButton *const onceMore = button(ui::wordsOf(ui::Remedy::Retry).label);
    QVERIFY(onceMore);
    QTest::mouseClick(onceMore, Qt::LeftButton);
    QVERIFY(m_desk->plant.source(faulty));
    QVERIFY(!isBarShown());
}

QTEST_MAIN(TestRefusedSource)
#include "tst_refusedsource.moc"
