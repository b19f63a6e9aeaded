// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Desk.h"
#include "ui/details/SecretText.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

/// How the panel reveals, copies and conceals stream keys.
class TestStreamKeys final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keyIsDroppedUntilAskedFor()
    {
        Desk desk;
        desk.service.resources[configurationArn(1)] = redundantConfiguration(1);
        desk.read(1);
        QVERIFY(!desk.showsAnyKey());
        QVERIFY(desk.shows(u"••••••••"_s));
    }

    void revealReadsAgain_data()
    {
        QTest::addColumn<QString>("buttonName");
        QTest::addColumn<QString>("key");
        QTest::newRow("own") << u"Reveal stream key"_s << ownKeyText;
        QTest::newRow("leg A") << u"Reveal stream key of leg A"_s << legAKeyText;
        QTest::newRow("leg B") << u"Reveal stream key of leg B"_s << legBKeyText;
    }

    void revealReadsAgain()
    {
        QFETCH(QString, buttonName);
        QFETCH(QString, key);
        Desk desk;
        desk.service.resources[configurationArn(1)] = redundantConfiguration(1);
        desk.read(1);
        QToolButton *const reveal = desk.button(buttonName);
        QVERIFY(reveal);
        reveal->click();
        QTRY_VERIFY(desk.shows(key));
        QCOMPARE(desk.service.count(u"GetIngestConfiguration"_s), 2);
        QCOMPARE(reveal->toolTip(), buttonName.replace(u"Reveal"_s, u"Hide"_s));

        reveal->click();
        QVERIFY(!desk.showsAnyKey());
        QCOMPARE(desk.service.count(u"GetIngestConfiguration"_s), 2);
    }

    /// AWS may list the legs in another order each time.
    void aLegIsNotItsIndex()
    {
        Desk desk;
        desk.service.resources[configurationArn(1)] = redundantConfiguration(1);
        desk.read(1);
        desk.service.resources[configurationArn(1)] = redundantConfiguration(1, {legB, legA});
        desk.button(u"Reveal stream key of leg A"_s)->click();
        QTRY_VERIFY(desk.showsAnyKey());
        QVERIFY(desk.shows(legAKeyText));
        QVERIFY(!desk.shows(legBKeyText));
        QSignalSpy copied(&desk.clipboard, &ui::SecretClipboard::copied);
        desk.button(u"Copy stream key of leg B"_s)->click();
        QVERIFY(copied.wait());
        QCOMPARE(QGuiApplication::clipboard()->text(), legBKeyText);
    }

    void aLegThatIsGoneIsSaidToBeGone_data()
    {
        QTest::addColumn<QString>("buttonName");
        QTest::newRow("reveal") << u"Reveal stream key of leg B"_s;
        QTest::newRow("copy") << u"Copy stream key of leg B"_s;
    }

    void aLegThatIsGoneIsSaidToBeGone()
    {
        QFETCH(const QString, buttonName);
        Desk desk;
        desk.service.resources[configurationArn(1)] = redundantConfiguration(1);
        desk.read(1);
        desk.service.resources[configurationArn(1)] = redundantConfiguration(1, {legA});
        QGuiApplication::clipboard()->setText(u"before"_s);
        QSignalSpy copied(&desk.clipboard, &ui::SecretClipboard::copied);
        desk.button(buttonName)->click();
        const QString sentence = u"cam-1 no longer has this stream key. Retry reads its details again."_s;
        QTRY_VERIFY(desk.labels().contains(sentence));
        QCOMPARE(copied.size(), 0);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
        QVERIFY(!desk.showsAnyKey());

        QTRY_VERIFY(desk.retryButton());
        desk.retryButton()->click();
        QTRY_VERIFY(!desk.labels().contains(u"Leg B"_s));
        QTRY_VERIFY(desk.labels().contains(u"Leg A"_s));
        QVERIFY(!desk.labels().contains(sentence));
    }

    void keyHidesWhenTheSelectionMoves()
    {
        Desk desk;
        desk.read(1);
        desk.button(u"Reveal stream key"_s)->click();
        QTRY_VERIFY(desk.showsAnyKey());
        desk.select(2);
        QVERIFY(!desk.showsAnyKey());
    }

    void keyHidesWhenTheWindowLosesTheFocus()
    {
        Desk desk;
        desk.read(1);
        desk.button(u"Reveal stream key"_s)->click();
        QTRY_VERIFY(desk.showsAnyKey());
        QEvent away(QEvent::WindowDeactivate);
        QCoreApplication::sendEvent(desk.panel->window(), &away);
        QVERIFY(!desk.showsAnyKey());
    }

    void keyThatArrivesTooLateIsNotShown()
    {
        Desk desk;
        desk.read(1);
        desk.button(u"Reveal stream key"_s)->click();
        desk.select(2);
        desk.read(2);
        QVERIFY(!desk.showsAnyKey());
    }

    void keyHidesAfterAWhile()
    {
        ui::SecretText text(20ms);
        QSignalSpy changed(&text, &ui::SecretText::revealedChanged);
        text.reveal(aws::Secret(ownKeyText));
        QCOMPARE(text.text(), ownKeyText);
        QTRY_COMPARE(text.text(), u"••••••••"_s);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(ui::SecretText::revealTime, 30s);
    }

    void copyReadsAgain()
    {
        Desk desk;
        desk.read(1);
        QSignalSpy copied(&desk.clipboard, &ui::SecretClipboard::copied);
        desk.button(u"Copy stream key"_s)->click();
        QVERIFY(copied.wait());
        QCOMPARE(QGuiApplication::clipboard()->text(), ownKeyText);
        QCOMPARE(desk.service.count(u"GetIngestConfiguration"_s), 2);
        QVERIFY(!desk.showsAnyKey());
    }

    void aFailedRevealIsRetriedAsReveal()
    {
        Desk desk;
        desk.read(1);
        desk.service.refusals[u"GetIngestConfiguration"_s] = u"AccessDeniedException"_s;
        desk.button(u"Reveal stream key"_s)->click();
        QTRY_VERIFY(desk.shows(u"words for"_s));
        desk.service.refusals.clear();
        QTRY_VERIFY(desk.retryButton());
        desk.retryButton()->click();
        QTRY_VERIFY(desk.shows(ownKeyText));
    }
};

QTEST_MAIN(TestStreamKeys)
#include "tst_streamkeys.moc"
