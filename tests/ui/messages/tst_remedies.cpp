// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// No button is shown that does nothing, whatever an error advises and whatever a place can do.

#include "ui/messages/Remedies.h"

#include "ui/messages/AllRemedies.h"
#include "ui/messages/ErrorDialog.h"
#include "ui/messages/MessageBar.h"

#include <QPointer>
#include <QPushButton>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using tests::allRemedies;
using ui::Remedy;

namespace {

ui::ErrorText advising(std::vector<Remedy> remedies)
{
    ui::ErrorText text;
    text.title = u"No answer from AWS"_s;
    text.whatHappened = u"AWS did not answer in time."_s;
    text.retrySafe = u"You can try again."_s;
    text.policy = u"{}"_s;
    text.remedies = std::move(remedies);
    return text;
}

QPushButton *buttonOf(const QWidget &in, Remedy remedy)
{
    for (QPushButton *const button : in.findChildren<QPushButton *>()) {
        if (button->text() == ui::wordsOf(remedy).label && !button->isHidden())
            return button;
    }
    return nullptr;
}

} // namespace

class TestRemedies final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_done.clear(); }

    void eachHasWordsOfItsOwn();
    void dialogShowsOnlyWhatCanBeDone_data() { eachRemedy(); }
    void dialogShowsOnlyWhatCanBeDone();
    void barShowsOnlyWhatCanBeDone_data() { eachRemedy(); }
    void barShowsOnlyWhatCanBeDone();
    void whatCannotBeDoneTakesNoPlaceInTheBar();
    void detailsOfABarCanDoWhatTheBarCan();
    void ownRemediesComeBeforeThoseOfTheBar();
    void dialogOffersNothingWhenNobodyIsThereToDoIt();
    void barsButtonDoesNothingWhenNobodyIsThereToDoIt();
    void carryingOutMayTakeThePlaceAway();

private:
    void eachRemedy();
    ui::Remedies only(Remedy remedy, QObject &owner)
    {
        return ui::Remedies(owner).add({remedy}, [this, remedy] { m_done += remedy; });
    }

    QList<Remedy> m_done;
};

void TestRemedies::eachRemedy()
{
    QTest::addColumn<Remedy>("remedy");
    for (const Remedy remedy : allRemedies)
        QTest::newRow(qPrintable(ui::wordsOf(remedy).label)) << remedy;
}

void TestRemedies::eachHasWordsOfItsOwn()
{
    QStringList labels;
    QStringList hints;
    for (const Remedy remedy : allRemedies) {
        labels += ui::wordsOf(remedy).label;
        hints += ui::wordsOf(remedy).hint;
    }
    for (QStringList *const words : {&labels, &hints}) {
        QVERIFY(!words->contains(QString()));
        QCOMPARE(words->removeDuplicates(), 0);
    }
}

void TestRemedies::dialogShowsOnlyWhatCanBeDone()
{
    QFETCH(const Remedy, remedy);
    QPointer<ui::ErrorDialog> dialog = new ui::ErrorDialog(advising(allRemedies), only(remedy, *this));
    dialog->open();
    for (const Remedy other : allRemedies)
        QCOMPARE(buttonOf(*dialog, other) != nullptr, other == remedy || other == Remedy::CopyPolicy);
    QVERIFY(!buttonOf(*dialog, remedy)->toolTip().isEmpty());
    buttonOf(*dialog, remedy)->click();
    QCOMPARE(m_done, QList<Remedy>{remedy});
    if (remedy == Remedy::CopyPolicy)
        dialog->close();
    QTRY_VERIFY(!dialog);
}

void TestRemedies::barShowsOnlyWhatCanBeDone()
{
    QFETCH(const Remedy, remedy);
    ui::MessageBar bar;
    bar.setRemedies(only(remedy, *this));
    bar.showError(u"list"_s, advising(allRemedies));
    for (const Remedy other : allRemedies)
        QCOMPARE(buttonOf(bar, other) != nullptr, other == remedy);
    buttonOf(bar, remedy)->click();
    QCOMPARE(m_done, QList<Remedy>{remedy});
}

/// A bar has room for two: what it cannot do had taken it from what it can.
void TestRemedies::whatCannotBeDoneTakesNoPlaceInTheBar()
{
    ui::MessageBar bar;
    bar.setRemedies(only(Remedy::Retry, *this));
    bar.showError(u"list"_s, advising({Remedy::ChooseStage, Remedy::RebindAnyway, Remedy::Retry}));
    QVERIFY(buttonOf(bar, Remedy::Retry));
}

void TestRemedies::detailsOfABarCanDoWhatTheBarCan()
{
    QWidget window;
    ui::MessageBar bar(&window);
    window.show();
    bar.setRemedies(only(Remedy::Retry, *this));
    bar.showError(u"list"_s, advising(allRemedies), only(Remedy::EditAccount, *this));
    bar.findChildren<QPushButton *>().constLast()->click();
    auto *const dialog = window.findChild<ui::ErrorDialog *>();
    QVERIFY(dialog);
    for (const Remedy remedy : allRemedies) {
        const bool canBeDone = remedy == Remedy::Retry || remedy == Remedy::EditAccount || remedy == Remedy::CopyPolicy;
        QCOMPARE(buttonOf(*dialog, remedy) != nullptr, canBeDone);
    }
    buttonOf(*dialog, Remedy::EditAccount)->click();
    QCOMPARE(m_done, QList<Remedy>{Remedy::EditAccount});
}

void TestRemedies::ownRemediesComeBeforeThoseOfTheBar()
{
    ui::MessageBar bar;
    bar.setRemedies(only(Remedy::Retry, *this));
    int own = 0;
    bar.showError(u"copy"_s, advising({Remedy::Retry}), ui::Remedies(*this).add({Remedy::Retry}, [&own] { ++own; }));
    buttonOf(bar, Remedy::Retry)->click();
    QCOMPARE(own, 1);
    QVERIFY(m_done.isEmpty());
}

/// The dialog is the window's; who can do what it offers may have ended with the account that was open.
void TestRemedies::dialogOffersNothingWhenNobodyIsThereToDoIt()
{
    auto owner = std::make_unique<QObject>();
    ui::ErrorDialog dialog(advising({Remedy::Retry, Remedy::CopyPolicy}), only(Remedy::Retry, *owner));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    QVERIFY(buttonOf(dialog, Remedy::Retry));
    owner.reset();
    QVERIFY(!buttonOf(dialog, Remedy::Retry));
    QVERIFY(buttonOf(dialog, Remedy::CopyPolicy));
    QVERIFY(dialog.text().retrySafe.isEmpty());
    QVERIFY(dialog.isVisible());
}

void TestRemedies::barsButtonDoesNothingWhenNobodyIsThereToDoIt()
{
    auto owner = std::make_unique<QObject>();
    const ui::Remedies remedies = only(Remedy::Retry, *owner);
    QVERIFY(remedies.has(Remedy::Retry));
    owner.reset();
    QVERIFY(!remedies.has(Remedy::Retry));
    remedies.carryOut(Remedy::Retry);
    QVERIFY(m_done.isEmpty());
}

void TestRemedies::carryingOutMayTakeThePlaceAway()
{
    auto place = std::make_unique<ui::MessageBar>();
    place->setRemedies(ui::Remedies(*place).add({Remedy::Retry}, [this, &place] {
        place->setRemedies({});
        place->clear(u"list"_s);
        m_done += Remedy::Retry;
    }));
    place->showError(u"list"_s, advising({Remedy::Retry}));
    buttonOf(*place, Remedy::Retry)->click();
    QCOMPARE(m_done, QList<Remedy>{Remedy::Retry});
    QVERIFY(!place->isShowing(u"list"_s));
}

QTEST_MAIN(TestRemedies)
#include "tst_remedies.moc"
