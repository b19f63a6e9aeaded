// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/EmbeddedService.h"
#include "support/EmulatorControl.h"
#include "support/OpenSources.h"
#include "ui/details/DetailsPanel.h"
#include "ui/details/EncoderPage.h"
#include "ui/details/ProblemStrip.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 30'000; // milliseconds: a busy machine is not a failure

/// The panel of one source on the emulator's usual fleet: cam-01 and the pair tor-01 are live.
struct Desk {
    Desk()
    {
        one.source().watch().setInterval(0ms); // a test says when it reads
        read();
        panel = std::make_unique<ui::DetailsPanel>(
            one.plant, clipboard, [](const patchbay::Source &, const aws::Error &) { return u"Why it failed."_s; });
        panel->resize(panel->sizeHint());
        panel->show();
    }
    ~Desk() { panel.reset(); }

    void read()
    {
        one.source().watch().refreshNow();
        [this] { QTRY_VERIFY_WITH_TIMEOUT(!one.source().isReading(), patience); }();
    }
    QString arnOf(const QString &name) const
    {
        for (const patchbay::Configuration &each : one.inventory().configurations()) {
            if (each.summary.name == name)
                return each.summary.arn;
        }
        return {};
    }
    /// Until all has been read.
    void select(const QString &name)
    {
        panel->showEncoders({one.encoder(arnOf(name))});
        [this] { QTRY_VERIFY_WITH_TIMEOUT(panel->hasRead(), patience); }();
    }
    QStringList fields(const QString &name) const
    {
        QStringList texts;
        for (const QLineEdit *const edit : panel->findChildren<QLineEdit *>()) {
            if (edit->accessibleName() == name)
                texts += edit->text().isEmpty() ? edit->placeholderText() : edit->text();
        }
        return texts;
    }
    /// What a strip says; empty: it is not there.
    static QString said(const ui::ProblemStrip &strip)
    {
        return strip.isVisible() ? strip.findChild<QLabel *>()->text() : QString();
    }
    QString legNotice() const { return said(panel->page().legNotice()); }
    QString elsewhereNotice() const { return said(panel->page().elsewhereNotice()); }
    QString errorNotice() const { return said(panel->page().errorNotice()); }

    emulator::EmbeddedService service{{.configurations = 7, .rateLimits = false}};
    test::EmulatorControl control{service.endpoint().value()};
    support::OneSource one{service.endpoint().value(), service.credentials()};
    ui::SecretClipboard clipboard{1h};
    std::unique_ptr<ui::DetailsPanel> panel;
};

} // namespace

/// What the details tell of who publishes an encoder.
class TestPublishing final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLiveEncoderSaysSinceWhenAndHow();
    void anIdleOneSaysNeither();
    void aMissingLegIsNamed();
    void aLegThatGoesIsSeen();
    void whereItPublishesIsSaidIfItIsNotBoundThere();
    void theNewestErrorSaysWhatToChange();
    void anIdleEncoderSaysWhyItWasRefused();
    void anotherSelectionLeavesIt();
    void whatIsNotAllowedIsNotKnown();
};

void TestPublishing::aLiveEncoderSaysSinceWhenAndHow()
{
    Desk desk;
    desk.select(u"cam-01"_s);
    QVERIFY(desk.fields(u"Live since"_s).first().contains(u':'));
    QCOMPARE(desk.fields(u"Sends by"_s), QStringList{u"RTMPS"_s});
    QVERIFY(desk.legNotice().isEmpty() && desk.errorNotice().isEmpty());
}

void TestPublishing::anIdleOneSaysNeither()
{
    Desk desk;
    desk.select(u"cam-03"_s);
    QCOMPARE(desk.fields(u"Live since"_s), QStringList{u"–"_s});
    QCOMPARE(desk.fields(u"Sends by"_s), QStringList{u"–"_s});
}

void TestPublishing::aMissingLegIsNamed()
{
    Desk desk;
    desk.control.setLeg(desk.arnOf(u"tor-01"_s), u"B"_s, u"INACTIVE"_s);
    desk.select(u"tor-01"_s);
    QVERIFY2(desk.legNotice().startsWith(u"Leg"_s) && desk.legNotice().contains(u'B'), qPrintable(desk.legNotice()));
    const QStringList states = desk.fields(u"State"_s);
    QCOMPARE(states.size(), 2);
    QVERIFY(states[0].startsWith(u"live since"_s));
    QCOMPARE(states[1], u"not there"_s);
    desk.select(u"cam-01"_s);
    QVERIFY(desk.legNotice().isEmpty());
}

/// While it is looked at.
void TestPublishing::aLegThatGoesIsSeen()
{
    Desk desk;
    desk.select(u"tor-01"_s);
    QVERIFY(desk.legNotice().isEmpty());
    desk.one.source().legs().setLimits({.kept = 0ms});
    desk.control.setLeg(desk.arnOf(u"tor-01"_s), u"A"_s, u"INACTIVE"_s);
    const auto isSeen = [&desk] {
        desk.read(); // stages are asked again a while after they were
        return desk.legNotice().contains(u'A');
    };
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(), patience);
}

void TestPublishing::whereItPublishesIsSaidIfItIsNotBoundThere()
{
    Desk desk;
    const QString boundTo = desk.one.inventory().find(desk.arnOf(u"cam-02"_s))->summary.stageArn;
    const QString livesOn = desk.one.inventory().find(desk.arnOf(u"cam-01"_s))->summary.stageArn;
    desk.control.setBinding(desk.arnOf(u"cam-01"_s), boundTo);
    desk.read();
    desk.select(u"cam-01"_s);
    desk.one.plant.countGuests({desk.one.source().id(), livesOn}); // somebody looks at that stage
    QTRY_VERIFY_WITH_TIMEOUT(!desk.elsewhereNotice().isEmpty(), patience);
    QVERIFY2(desk.elsewhereNotice().startsWith(u"cam-01 is bound to rehearsal and publishes on main-show, seen at "_s),
             qPrintable(desk.elsewhereNotice()));
    desk.select(u"cam-02"_s);
    QVERIFY(desk.elsewhereNotice().isEmpty());
    desk.select(u"cam-01"_s);
    QVERIFY(!desk.elsewhereNotice().isEmpty());
    desk.control.setBinding(desk.arnOf(u"cam-01"_s), livesOn);
    desk.read();
    QVERIFY(desk.elsewhereNotice().isEmpty());
}

void TestPublishing::theNewestErrorSaysWhatToChange()
{
    Desk desk;
    desk.control.publishError(desk.arnOf(u"cam-01"_s), u"BITRATE_EXCEEDED"_s);
    desk.select(u"cam-01"_s);
    QVERIFY2(desk.errorNotice().contains(u"8.5 Mbps"_s), qPrintable(desk.errorNotice()));
    QVERIFY(desk.errorNotice().contains(u"6 Mbps"_s));
}

void TestPublishing::anIdleEncoderSaysWhyItWasRefused()
{
    Desk desk;
    desk.control.publishError(desk.arnOf(u"cam-04"_s), u"B_FRAME_PRESENT"_s);
    desk.select(u"cam-04"_s);
    QVERIFY2(desk.errorNotice().contains(u"B-frames"_s), qPrintable(desk.errorNotice()));
}

void TestPublishing::anotherSelectionLeavesIt()
{
    Desk desk;
    desk.control.publishError(desk.arnOf(u"cam-01"_s), u"B_FRAME_PRESENT"_s);
    desk.control.addSlowness(u"ListParticipants"_s, 500ms);
    desk.panel->showEncoders({desk.one.encoder(desk.arnOf(u"cam-01"_s))});
    QTRY_VERIFY_WITH_TIMEOUT(desk.control.requests(u"ListParticipants"_s) > 1, patience);
    desk.select(u"cam-03"_s);
    QVERIFY(desk.errorNotice().isEmpty());
    QCOMPARE(desk.fields(u"Live since"_s), QStringList{u"–"_s});
}

void TestPublishing::whatIsNotAllowedIsNotKnown()
{
    Desk desk;
    desk.control.addFault(u"ListParticipantEvents"_s, {.name = u"accessDenied"_s, .lasts = true});
    desk.select(u"cam-01"_s);
    QCOMPARE(desk.fields(u"Live since"_s), QStringList{u"not known"_s});
    QVERIFY(!desk.panel->page().problem().isVisible());
    const auto edits = desk.panel->findChildren<QLineEdit *>();
    QVERIFY(std::ranges::any_of(
        edits, [](const QLineEdit *edit) { return edit->accessibleDescription() == u"Why it failed."_s; }));
}

QTEST_MAIN(TestPublishing)
#include "tst_publishing.moc"
