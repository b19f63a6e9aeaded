// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is on a card, without a window.

#include "ui/handover/HandoverCard.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using Keys = ui::WrittenKeys;

namespace {

ui::HandoverCard camera(const QString &url = u"rtmps://a.example:443/app/"_s)
{
    ui::HandoverCard card;
    card.encoder = u"Tor 1 · cam-01"_s;
    card.contact = u"Käthe, 0171"_s;
    card.stage = u"rehearsal"_s;
    card.legs = {{{}, aws::Secret(u"sk_own"_s)}};
    card.setUrl(url);
    return card;
}

ui::HandoverCard pair()
{
    ui::HandoverCard card = camera();
    card.encoder = u"cam-02"_s;
    card.legs = {{u"A"_s, aws::Secret(u"sk_a"_s)}, {u"B"_s, aws::Secret(u"sk_b"_s)}};
    return card;
}

QString text(const ui::HandoverCard &card)
{
    return ui::plainText({card}).reveal();
}

/// What a shell hands to a program as its last argument.
QString lastWord(const QString &line)
{
    QProcess shell;
    shell.start(u"sh"_s, {u"-c"_s, u"ffmpeg() { for last; do :; done; printf %s \"$last\"; }\n"_s + line});
    shell.waitForFinished();
    return QString::fromUtf8(shell.readAllStandardOutput());
}

} // namespace

class TestHandoverCard final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasWhatObsAsksFor();
    void bothLegsAreThere();
    void withoutKeysItSaysSo();
    void dotsAreNoKeys();
    void aUrlEndsWhereTheKeyBegins();
    void withoutAServerTheRestIsThere();
    void theLineIsOneForAShell();
    void theLineKeepsTheLimits();
    void aCodeNeedsBoth();
};

void TestHandoverCard::hasWhatObsAsksFor()
{
    const QString card = text(camera());
    for (const QString &line :
         {u"Tor 1 · cam-01\n"_s, u"Stage: rehearsal\n"_s, u"Contact: Käthe, 0171\n"_s,
          u"Server: rtmps://a.example:443/app/\n"_s, u"Stream key: sk_own\n"_s, u"Contains stream keys"_s})
        QVERIFY2(card.contains(line), qPrintable(card));
    for (const QString &limit :
         {u"H.264 Baseline"_s, u"no B-frames"_s, u"1 or 2\u00a0s"_s, u"720p"_s, u"8.5"_s, u"AAC"_s})
        QVERIFY2(card.contains(limit), qPrintable(limit));
    QVERIFY(card.contains(u"history"_s)); // of the shell
}

void TestHandoverCard::bothLegsAreThere()
{
    const QString card = text(pair());
    QVERIFY2(card.contains(u"Stream key, leg A: sk_a\n"_s), qPrintable(card));
    QVERIFY2(card.contains(u"Stream key, leg B: sk_b\n"_s), qPrintable(card));
    QVERIFY(card.contains(u"/app/sk_a'"_s));
    QVERIFY(card.contains(u"/app/sk_b'"_s));
    QVERIFY(card.contains(u"in step"_s));
    const QString both = ui::plainText({camera(), pair()}).reveal();
    QVERIFY(both.contains(u"sk_own"_s) && both.contains(u"sk_b"_s));
    QCOMPARE(both.count(u"Contains stream keys"_s), 1);
}

void TestHandoverCard::withoutKeysItSaysSo()
{
    ui::HandoverCard card = pair();
    card.dropKeys();
    QVERIFY(!card.hasKeys());
    const QString said = text(card);
    QVERIFY2(!said.contains(u"sk_"_s), qPrintable(said));
    QVERIFY(!said.contains(u"Contains stream keys"_s));
    QVERIFY(said.contains(u"Stream key, leg B: not on this card\n"_s));
    QVERIFY(said.contains(u"/app/STREAM_KEY'"_s));
}

void TestHandoverCard::dotsAreNoKeys()
{
    for (const ui::HandoverLine &line : ui::linesOf(pair(), Keys::Dots))
        QVERIFY2(!line.value.reveal().contains(u"sk_"_s), qPrintable(line.caption));
}

void TestHandoverCard::aUrlEndsWhereTheKeyBegins()
{
    ui::HandoverCard card = camera(u"rtmps://a.example:443/app"_s);
    QCOMPARE(card.url, u"rtmps://a.example:443/app/"_s);
    QCOMPARE(ui::publishUrl(card, card.legs.front()).reveal(), u"rtmps://a.example:443/app/sk_own"_s);
}

void TestHandoverCard::withoutAServerTheRestIsThere()
{
    const QString unknown = text(camera({}));
    QVERIFY2(unknown.contains(u"Server: not known"_s), qPrintable(unknown));
    QVERIFY(unknown.contains(u"sk_own"_s) && unknown.contains(u"8.5"_s));
    QVERIFY(!unknown.contains(u"ffmpeg"_s)); // there is nowhere to send it
    ui::HandoverCard unbound = camera({});
    unbound.server = ui::HandoverCard::Server::NoStage;
    unbound.stage.clear();
    QVERIFY(text(unbound).contains(u"Stage: no stage\n"_s));
}

void TestHandoverCard::theLineIsOneForAShell()
{
    ui::HandoverCard card = camera(u"rtmps://a.example/it's $HOME `id`/"_s);
    card.legs = {{{}, aws::Secret(u"k'y$(id)"_s)}};
    const aws::Secret line = ui::ffmpegLine(card, card.legs.front(), Keys::Plain);
    QCOMPARE(lastWord(line.reveal()), u"rtmps://a.example/it's $HOME `id`/k'y$(id)"_s);
}

void TestHandoverCard::theLineKeepsTheLimits()
{
    const ui::HandoverCard card = camera();
    const QString line = ui::ffmpegLine(card, card.legs.front(), Keys::Plain).reveal();
    const QStringList words = line.split(QRegularExpression(u"[\\s\\\\]+"_s));
    const auto after = [&words](const QString &option) { return words.value(words.indexOf(option) + 1); };
    QCOMPARE(words.first(), u"ffmpeg"_s);
    QCOMPARE(after(u"-c:v"_s), u"libx264"_s);
    QCOMPARE(after(u"-profile:v"_s), u"baseline"_s);
    QCOMPARE(after(u"-bf"_s), u"0"_s);
    QVERIFY(after(u"-g"_s).toInt() <= 2 * after(u"-r"_s).toInt() && after(u"-g"_s).toInt() >= after(u"-r"_s).toInt());
    QVERIFY(after(u"-vf"_s).endsWith(u":720"_s));
    QVERIFY(after(u"-maxrate"_s).chopped(1).toInt() <= 8500);
    QCOMPARE(after(u"-c:a"_s), u"aac"_s);
    QVERIFY(after(u"-b:a"_s).chopped(1).toInt() <= 160);
    QCOMPARE(after(u"-f"_s), u"flv"_s);
}

void TestHandoverCard::aCodeNeedsBoth()
{
    const ui::HandoverCard unknown = camera({});
    QVERIFY(ui::publishUrl(unknown, unknown.legs.front()).isEmpty());
    ui::HandoverCard keyless = camera();
    keyless.dropKeys();
    QVERIFY(ui::publishUrl(keyless, keyless.legs.front()).isEmpty());
}

QTEST_MAIN(TestHandoverCard)
#include "tst_handovercard.moc"
