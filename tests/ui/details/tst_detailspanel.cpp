// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Desk.h"
#include "ui/appearance/TextBaseline.h"
#include "ui/details/MarkBar.h"
#include "ui/details/ProblemStrip.h"
#include "ui/details/SecretText.h"

#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

class TestDetailsPanel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsWhatTheListKnowsAtOnce()
    {
        Desk desk;
        desk.select(3);
        QCOMPARE(desk.field(u"Name"_s), u"cam-3"_s);
        QCOMPARE(desk.field(u"User ID"_s), u"Käthe 🎥"_s);
        QCOMPARE(desk.field(u"Protocol"_s), u"RTMPS"_s);
        QCOMPARE(desk.field(u"ARN"_s), configurationArn(3));
        QCOMPARE(desk.field(u"Stage ARN"_s), stageArn(1));
        QVERIFY(desk.labels().contains(u"idle"_s));
        QVERIFY(desk.service.asked.isEmpty());
    }

    /// As the list's columns say it: where several are shown, and only there.
    void saysWhoseItIsWhereSeveralAreShown()
    {
        Desk desk;
        std::optional<ui::AccountMark> mark;
        desk.panel->setMarks([&mark](const QUuid &) { return mark; });
        desk.select(1);
        QVERIFY(!desk.shows(u"Live Events"_s));
        QVERIFY(!desk.labels().contains(u"eu-west-1"_s));
        desk.panel->nameSource({true, true});
        QCOMPARE(desk.field(u"Account"_s), u"Live Events"_s);
        QVERIFY(desk.labels().contains(u"eu-west-1"_s));
        const auto *const bar = desk.panel->findChild<ui::MarkBar *>();
        QVERIFY(bar && !bar->isVisible());
        desk.panel->nameSource({true, false});
        QVERIFY(!desk.labels().contains(u"eu-west-1"_s));
        desk.panel->nameSource({false, true});
        QVERIFY(!desk.shows(u"Live Events"_s));
        QVERIFY(desk.labels().contains(u"eu-west-1"_s));
        desk.panel->nameSource({});
        QVERIFY(!desk.labels().contains(u"eu-west-1"_s));
    }

    /// As before its rows: in its colour, wider for production, which is said in words too.
    void marksTheAccount()
    {
        Desk desk;
        std::optional<ui::AccountMark> mark = ui::AccountMark{accounts::AccountColor::Violet, false};
        desk.panel->setMarks([&mark](const QUuid &) { return mark; });
        desk.panel->nameSource({true, true});
        desk.select(1);
        auto *const bar = desk.panel->findChild<ui::MarkBar *>();
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->accessibleName(), QString());
        const int narrow = bar->sizeHint().width();
        const QColor violet = ui::colorOf(*mark, bar->palette(), QPalette::Window);
        QCOMPARE(bar->grab().toImage().pixelColor(0, 0), violet);
        mark->isProduction = true;
        desk.panel->updateSummary();
        QCOMPARE(bar->sizeHint().width(), 2 * narrow);
        QCOMPARE(bar->accessibleName(), u"Production"_s);
    }

    /// A long account name leaves the region and the panel's width as they are.
    void aLongAccountNameIsElided()
    {
        Desk desk;
        desk.select(1);
        desk.panel->nameSource({true, true});
        const int before = desk.panel->minimumSizeHint().width();
        const patchbay::SourceId other =
            desk.one
                .open(u"An account with a name that nobody would give it, except somebody who has many"_s,
                      u"us-east-1"_s)
                .id();
        auto elsewhere = summary(9);
        elsewhere.arn.replace(u"eu-west-1"_s, u"us-east-1"_s);
        desk.one.sources.find(other)->inventory().applyPage({elsewhere}, QDateTime::currentDateTimeUtc());
        desk.panel->showEncoders({{other, elsewhere.arn}});
        QVERIFY(desk.field(u"Account"_s).startsWith(u"An account"_s));
        QVERIFY(desk.labels().contains(u"us-east-1"_s));
        QCOMPARE(desk.panel->minimumSizeHint().width(), before);
    }

    void captionsStandOnTheLineOfTheirValues_data()
    {
        QTest::addColumn<double>("points");
        for (const double points : {8.0, 9.0, 10.0, 11.0, 12.5, 14.0})
            QTest::addRow("%g points", points) << points;
    }

    void captionsStandOnTheLineOfTheirValues()
    {
        QFETCH(const double, points);
        const QFont before = QApplication::font();
        const auto reset = qScopeGuard([&before] { QApplication::setFont(before); });
        QFont font = before;
        font.setPointSizeF(points);
        QApplication::setFont(font);
        Desk desk;
        desk.read(1);
        QCOMPARE(tests::offTheBaseline(*desk.panel), QStringList());
    }

    void readsTheRest()
    {
        Desk desk;
        desk.service.resources[configurationArn(2)] = redundantConfiguration(2);
        desk.read(2);
        QCOMPARE(desk.field(u"URL"_s), u"rtmps://host1.example:443/app/"_s);
        QCOMPARE(desk.field(u"desk"_s), u"north"_s);
        QCOMPARE(desk.field(u"show"_s), u"open"_s);
        QVERIFY(desk.labels().contains(u"Leg A"_s));
        QVERIFY(desk.labels().contains(u"Leg B"_s));
        QVERIFY(desk.shows(u"legA"_s));
        QVERIFY(desk.shows(u"legB"_s));
        QVERIFY(!desk.labels().contains(u"Reading…"_s));
    }

    void urlIsThatOfTheProtocol()
    {
        Desk desk;
        QJsonObject plain = configuration(4);
        plain[u"ingestProtocol"_s] = u"RTMP"_s;
        desk.service.resources[configurationArn(4)] = plain;
        auto known = summary(4);
        known.ingestProtocol = ivs::IngestProtocol::Rtmp;
        desk.inventory.apply(known, QDateTime::currentDateTimeUtc());
        desk.read(4);
        QCOMPARE(desk.field(u"URL"_s), u"rtmp://host1.example/app/"_s);
    }

    void readsOnlyWhenTheSelectionRests()
    {
        Desk desk;
        for (int n = 1; n <= 4; ++n)
            desk.select(n);
        desk.read(5);
        QCOMPARE(desk.service.count(u"GetIngestConfiguration"_s), 1);
        QCOMPARE(desk.service.askedArns.first(), configurationArn(5));
    }

    void sameSelectionAgainReadsNothing()
    {
        Desk desk;
        desk.read(1);
        const auto before = desk.service.asked.size();
        desk.select(1);
        desk.read(2);
        QCOMPARE(desk.service.count(u"GetIngestConfiguration"_s), 2);
        QCOMPARE_GT(desk.service.asked.size(), before);
    }

    void endpointsOfAStageAreReadOnce()
    {
        Desk desk;
        desk.read(1);
        desk.read(2);
        QCOMPARE(desk.service.count(u"GetStage"_s), 1);
    }

    void aLateAnswerIsNotShownForTheNext()
    {
        Desk desk;
        desk.service.isMute = true;
        desk.select(1);
        QTRY_COMPARE(desk.service.count(u"GetIngestConfiguration"_s), 1);
        desk.service.isMute = false;
        QJsonObject next = configuration(2);
        next[u"attributes"_s] = QJsonObject{{u"desk"_s, u"south"_s}};
        desk.service.resources[configurationArn(2)] = next;
        desk.read(2);
        QCOMPARE(desk.field(u"Name"_s), u"cam-2"_s);
        QCOMPARE(desk.field(u"desk"_s), u"south"_s);
        // Leaving is no failure.
        QVERIFY(!desk.shows(u"words for"_s));
    }

    void otherValuesAreCopied()
    {
        Desk desk;
        desk.read(1);
        QSignalSpy said(desk.panel.get(), &ui::DetailsPanel::statusText);
        desk.button(u"Copy URL"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"rtmps://host1.example:443/app/"_s);
        desk.button(u"Copy ARN"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), configurationArn(1));
        QCOMPARE(said.size(), 2);
        QCOMPARE(said[1][0].toString(), u"ARN copied."_s);
    }

    void everyFieldIsCopied_data()
    {
        QTest::addColumn<QString>("buttonName");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("said");
        QTest::newRow("name") << u"Copy name"_s << u"cam-1"_s << u"Name copied."_s;
        QTest::newRow("stage") << u"Copy stage name"_s << u"stage-1"_s << u"Stage name copied."_s;
        QTest::newRow("protocol") << u"Copy protocol"_s << u"RTMPS"_s << u"Protocol copied."_s;
        QTest::newRow("user") << u"Copy user ID"_s << u"Käthe 🎥"_s << u"User ID copied."_s;
        QTest::newRow("participant") << u"Copy participant ID"_s << u"participant1"_s << u"Participant ID copied."_s;
        QTest::newRow("stage ARN") << u"Copy stage ARN"_s << stageArn(1) << u"Stage ARN copied."_s;
        QTest::newRow("redundant") << u"Copy redundant ingest"_s << u"yes, two legs"_s << u"Redundant ingest copied."_s;
        QTest::newRow("leg") << u"Copy participant ID of leg B"_s << u"legB"_s << u"Participant ID of leg B copied."_s;
        QTest::newRow("attribute") << u"Copy desk"_s << u"north"_s << u"desk copied."_s;
        QTest::newRow("tag") << u"Copy show"_s << u"open"_s << u"show copied."_s;
    }

    void everyFieldIsCopied()
    {
        QFETCH(QString, buttonName);
        QFETCH(QString, value);
        QFETCH(QString, said);
        Desk desk;
        ivs::StageSummary named;
        named.arn = stageArn(1);
        named.name = u"stage-1"_s;
        desk.inventory.stages().set({named});
        desk.service.resources[configurationArn(1)] = redundantConfiguration(1);
        desk.read(1);
        QSignalSpy told(desk.panel.get(), &ui::DetailsPanel::statusText);
        QToolButton *const copy = desk.button(buttonName);
        QVERIFY(copy);
        QVERIFY(copy->isEnabled());
        copy->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), value);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0][0].toString(), said);
    }

    /// What is read carries stream keys: nobody who looks means nobody who asks.
    void hiddenItAsksNothing()
    {
        Desk desk;
        desk.panel->hide();
        desk.select(1);
        QCOMPARE(desk.field(u"Name"_s), u"cam-1"_s);
        // A panel that is shown asks after this one would have.
        ui::DetailsPanel other(desk.one.plant, desk.clipboard,
                               [](const patchbay::Source &, const aws::Error &) { return QString(); });
        other.show();
        other.showEncoders({desk.encoder(2)});
        QTRY_COMPARE(desk.service.count(u"GetStage"_s), 1);
        QCOMPARE(desk.service.askedArns.count(configurationArn(1)), 0);

        desk.panel->show();
        QTRY_COMPARE(desk.field(u"URL"_s), u"rtmps://host1.example:443/app/"_s);
        QCOMPARE(desk.service.askedArns.count(configurationArn(1)), 1);
    }

    void hidingLeavesWhatIsBeingReadAndShowingTakesItUp()
    {
        Desk desk;
        desk.service.isMute = true;
        desk.select(1);
        QTRY_COMPARE(desk.service.count(u"GetIngestConfiguration"_s), 1);
        desk.panel->hide();
        QTRY_COMPARE(desk.service.closedConnections, 1);
        desk.service.isMute = false;
        desk.panel->show();
        QTRY_VERIFY(!desk.field(u"URL"_s).isEmpty());
        QCOMPARE(desk.service.count(u"GetIngestConfiguration"_s), 2);
    }

    void shownAgainItReadsNothingTwice()
    {
        Desk desk;
        desk.read(1);
        desk.panel->hide();
        desk.panel->show();
        desk.read(2); // asks after the other would have
        QCOMPARE(desk.service.askedArns.count(configurationArn(1)), 1);
    }

    void failureIsSaidAndCanBeRetried()
    {
        Desk desk;
        desk.service.refusals[u"GetIngestConfiguration"_s] = u"AccessDeniedException"_s;
        desk.select(1);
        const QString words = u"words for %1"_s.arg(static_cast<int>(aws::ErrorKind::AccessDenied));
        QTRY_VERIFY(desk.labels().contains(words));
        // What the list knows is still there.
        QCOMPARE(desk.field(u"Name"_s), u"cam-1"_s);

        desk.service.refusals.clear();
        QTRY_VERIFY(desk.retryButton());
        desk.retryButton()->click();
        QTRY_COMPARE(desk.field(u"URL"_s), u"rtmps://host1.example:443/app/"_s);
        QVERIFY(!desk.labels().contains(words));
    }

    void withoutTheStageTheRestIsShown()
    {
        Desk desk;
        desk.service.refusals[u"GetStage"_s] = u"AccessDeniedException"_s;
        desk.select(1);
        QTRY_VERIFY(desk.shows(u"words for"_s));
        QCOMPARE(desk.field(u"desk"_s), u"north"_s);
        QCOMPARE(desk.field(u"URL"_s), QString());
    }

    /// Not in its tooltip either.
    void aUrlOfAnotherStageIsGone()
    {
        Desk desk;
        const QString longHost = u"rtmps://%1.example:443/app/"_s.arg(QString(80, u'h'));
        QJsonObject wordy = stage(1);
        wordy[u"endpoints"_s] = QJsonObject{{u"rtmps"_s, longHost}};
        desk.service.resources[stageArn(1)] = wordy;
        desk.read(1);
        QVERIFY(desk.shows(longHost));
        desk.service.isMute = true;
        desk.select(2);
        QVERIFY(!desk.shows(longHost));
    }

    void noStageHasNoUrl()
    {
        Desk desk;
        QJsonObject detached = configuration(1);
        detached[u"stageArn"_s] = QString();
        detached[u"name"_s] = QString();
        desk.service.resources[configurationArn(1)] = detached;
        auto known = summary(1);
        known.stageArn.clear();
        known.name.clear();
        desk.inventory.apply(known, QDateTime::currentDateTimeUtc());
        desk.select(1);
        QCOMPARE(desk.field(u"Stage"_s), u"no stage"_s);
        QCOMPARE(desk.field(u"Name"_s), u"unnamed n/cfg1"_s);
        QTRY_COMPARE(desk.field(u"show"_s), u"open"_s);
        QCOMPARE(desk.field(u"URL"_s), QString());
        QVERIFY(!desk.button(u"Copy URL"_s)->isEnabled());
        QCOMPARE(desk.service.count(u"GetStage"_s), 0);
    }

    void stagesOfOneNameAreToldApart()
    {
        Desk desk;
        desk.select(1);
        QCOMPARE(desk.field(u"Stage"_s), u"stage e/stg1"_s); // no list of stages has been read
        desk.inventory.stages().set({{stageArn(1), {}, {}, {}}});
        QCOMPARE(desk.field(u"Stage"_s), u"unnamed e/stg1"_s);
        desk.inventory.stages().set({{stageArn(1), u"main-show"_s, {}, {}}});
        QCOMPARE(desk.field(u"Stage"_s), u"main-show"_s);
        desk.inventory.stages().set({{stageArn(1), u"main-show"_s, {}, {}}, {stageArn(2), u"main-show"_s, {}, {}}});
        QCOMPARE(desk.field(u"Stage"_s), u"main-show (e/stg1)"_s);
    }

    void encodersOfOneNameAreToldApart()
    {
        Desk desk;
        desk.select(1);
        auto twin = summary(9);
        twin.name = u"cam-1"_s;
        desk.inventory.apply(twin, QDateTime::currentDateTimeUtc());
        QCOMPARE(desk.field(u"Name"_s), u"cam-1 (n/cfg1)"_s);
        desk.inventory.remove(twin.arn);
        QCOMPARE(desk.field(u"Name"_s), u"cam-1"_s);
    }

    void anotherStageIsFollowed()
    {
        Desk desk;
        desk.read(1);
        QJsonObject moved = configuration(1);
        moved[u"stageArn"_s] = stageArn(2);
        desk.service.resources[configurationArn(1)] = moved;
        auto known = summary(1);
        known.stageArn = stageArn(2);
        known.state = ivs::IngestState::Active;
        desk.inventory.apply(known, QDateTime::currentDateTimeUtc());
        QCOMPARE(desk.field(u"Stage ARN"_s), stageArn(2));
        QVERIFY(desk.labels().contains(u"LIVE"_s));
        QCOMPARE(desk.field(u"URL"_s), QString());
        QTRY_COMPARE(desk.field(u"URL"_s), u"rtmps://host2.example:443/app/"_s);
    }

    /// Its keys are others then.
    void whatBecomesAPairIsReadAnew()
    {
        Desk desk;
        desk.read(1);
        const auto asked = desk.service.asked.size();
        auto known = summary(1);
        known.redundantIngest = true;
        desk.inventory.apply(known, QDateTime::currentDateTimeUtc());
        QTRY_VERIFY(desk.service.asked.size() > asked);
    }

    void whatWasReadReachesTheInventory()
    {
        Desk desk;
        QJsonObject live = configuration(1);
        live[u"state"_s] = u"ACTIVE"_s;
        live[u"stageArn"_s] = stageArn(2);
        desk.service.resources[configurationArn(1)] = live;
        desk.read(1);
        QVERIFY(desk.inventory.find(configurationArn(1))->summary.isActive());
        QCOMPARE(desk.field(u"URL"_s), u"rtmps://host2.example:443/app/"_s);
        QCOMPARE(desk.service.count(u"GetIngestConfiguration"_s), 1);
    }

    void whatIsGoneIsSaidToBeGone()
    {
        Desk desk;
        desk.read(1);
        desk.service.resources.remove(configurationArn(2));
        desk.select(2);
        QTRY_VERIFY(desk.labels().contains(u"cam-2 no longer exists."_s));
        QVERIFY(!desk.inventory.find(configurationArn(2)));
    }

    /// A removal also empties the selection.
    void whatIsGoneStaysSaidWithoutASelection()
    {
        Desk desk;
        desk.read(1);
        desk.inventory.remove(configurationArn(1));
        desk.panel->showEncoders({});
        QCOMPARE(desk.labels(), QStringList{u"cam-1 no longer exists."_s});
        // The next removal is of something else.
        desk.inventory.remove(configurationArn(4));
        QCOMPARE(desk.labels(), QStringList{u"cam-1 no longer exists."_s});
        desk.select(2);
        QCOMPARE(desk.field(u"Name"_s), u"cam-2"_s);
        desk.panel->showEncoders({});
        QCOMPARE(desk.labels(), QStringList{u"Select an encoder to see its details."_s});
    }

    /// It goes on existing, as far as anybody knows here.
    void aClosedSourceIsNotSaidToBeGone()
    {
        Desk desk;
        desk.read(1);
        desk.one.sources.close(desk.one.source().id());
        QCOMPARE(desk.labels(), QStringList{u"Select an encoder to see its details."_s});
        desk.panel->showEncoders({});
        QCOMPARE(desk.labels(), QStringList{u"Select an encoder to see its details."_s});
    }

    void staleIsUnknown()
    {
        Desk desk;
        desk.read(1);
        desk.one.source().silence().assume(patchbay::Silence::Level::Stale);
        QVERIFY(desk.labels().contains(u"unknown, was idle"_s));
        // This program knows what it is doing itself.
        desk.inventory.setMoving(configurationArn(1), true);
        QVERIFY(desk.labels().contains(u"moving"_s));
        desk.inventory.setMoving(configurationArn(1), false);
        desk.one.open(u"Rehearsals"_s, u"us-east-1"_s)
            .silence()
            .assume(patchbay::Silence::Level::Stale); // says nothing of this one
        desk.one.source().silence().assume(patchbay::Silence::Level::None);
        QVERIFY(desk.labels().contains(u"idle"_s));
    }

    /// The network was away for a moment.
    void isReadAgainWhenTheListIs()
    {
        Desk desk;
        const QString words = u"words for %1"_s.arg(static_cast<int>(aws::ErrorKind::ServerFault));
        desk.service.refusals[u"GetIngestConfiguration"_s] = u"InternalServerException"_s;
        desk.select(1);
        QTRY_VERIFY_WITH_TIMEOUT(desk.shows(words), 20'000); // after its attempts
        desk.service.refusals.clear();
        const auto reading = desk.inventory.refresh(desk.one.source().client(), {});
        QTRY_VERIFY(reading.isReady());
        QVERIFY(!desk.inventory.lastError());
        QTRY_VERIFY(!desk.field(u"URL"_s).isEmpty());
        QVERIFY(!desk.panel->findChild<ui::ProblemStrip *>()->isVisible());
    }

    void noneAndSeveral()
    {
        Desk desk;
        QCOMPARE(desk.labels(), QStringList{u"Select an encoder to see its details."_s});
        desk.panel->showEncoders({desk.encoder(1), desk.encoder(2), desk.encoder(3)});
        QCOMPARE(desk.labels(), QStringList{u"3 encoders selected\n\nRebind moves them together, after a preview."_s});
        desk.panel->showEncoders({});
        QCOMPARE(desk.labels(), QStringList{u"Select an encoder to see its details."_s});
        QVERIFY(desk.service.asked.isEmpty());
    }

    void longTextsDontWiden()
    {
        Desk desk;
        desk.panel->resize(desk.panel->minimumWidth(), desk.panel->height());
        auto known = summary(1);
        known.name = QString(128, u'W');
        known.userId = QString(128, u'ö');
        desk.inventory.apply(known, QDateTime::currentDateTimeUtc());
        QJsonObject wordy = redundantConfiguration(1);
        wordy[u"attributes"_s] = QJsonObject{{QString(128, u'k'), QString(1024, u'v')}};
        desk.service.resources[configurationArn(1)] = wordy;
        desk.read(1);
        desk.button(u"Reveal stream key"_s)->click();
        QTRY_VERIFY(desk.showsAnyKey());
        QCOMPARE(desk.panel->width(), desk.panel->minimumWidth());
        const auto *const area = desk.panel->findChild<QScrollArea *>();
        QTRY_COMPARE(area->widget()->width(), area->viewport()->width());
    }

    void everyControlHasAName()
    {
        Desk desk;
        desk.service.resources[configurationArn(1)] = redundantConfiguration(1);
        desk.read(1);
        for (const QWidget *widget : desk.panel->findChildren<QWidget *>()) {
            if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus))
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }

    void closingWhileReadingIsHarmless()
    {
        Desk desk;
        desk.service.isMute = true;
        desk.select(1);
        QTRY_COMPARE(desk.service.count(u"GetIngestConfiguration"_s), 1);
        desk.panel.reset();
        // The request is given up, not left to run on.
        QTRY_COMPARE(desk.service.closedConnections, 1);
    }

    void theSourceWaitsForWhatIsBeingRead_data()
    {
        QTest::addColumn<bool>("isBusy");
        QTest::addColumn<bool>("forAKey");
        QTest::newRow("no answer yet") << false << false;
        QTest::newRow("waiting to ask again") << true << false;
        QTest::newRow("a key, no answer yet") << false << true;
        QTest::newRow("a key, waiting to ask again") << true << true;
    }

    void theSourceWaitsForWhatIsBeingRead()
    {
        QFETCH(const bool, isBusy);
        QFETCH(const bool, forAKey);
        Desk desk;
        if (forAKey)
            desk.read(1);
        desk.service.isMute = !isBusy;
        desk.service.isBusy = isBusy;
        const int before = desk.service.count(u"GetIngestConfiguration"_s);
        if (forAKey)
            desk.button(u"Reveal stream key"_s)->click();
        else
            desk.select(1);
        QTRY_COMPARE(desk.service.count(u"GetIngestConfiguration"_s), before + 1);
        desk.panel.reset();
        QSignalSpy ended(&desk.one.sources, &patchbay::Sources::ended);
        desk.one.sources.close(desk.one.source().id());
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(desk.service.count(u"GetIngestConfiguration"_s), before + 1);
    }
};

QTEST_MAIN(TestDetailsPanel)
#include "tst_detailspanel.moc"
