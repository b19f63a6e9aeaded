// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/PublishErrorWords.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// As the service model names them.
const QStringList codes{u"INSUFFICIENT_CAPABILITIES"_s,
                        u"QUOTA_EXCEEDED"_s,
                        u"PUBLISHER_NOT_FOUND"_s,
                        u"BITRATE_EXCEEDED"_s,
                        u"RESOLUTION_EXCEEDED"_s,
                        u"STREAM_DURATION_EXCEEDED"_s,
                        u"INVALID_AUDIO_CODEC"_s,
                        u"INVALID_VIDEO_CODEC"_s,
                        u"INVALID_PROTOCOL"_s,
                        u"INVALID_STREAM_KEY"_s,
                        u"REUSE_OF_STREAM_KEY"_s,
                        u"B_FRAME_PRESENT"_s,
                        u"INVALID_INPUT"_s,
                        u"INTERNAL_SERVER_EXCEPTION"_s};

ivs::Open<ivs::EventErrorCode> parsed(const QString &code)
{
    return ivs::Open<ivs::EventErrorCode>::parse(code.toUtf8());
}

} // namespace

class TestPublishErrorWords final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasWords();
    void anUnknownCodeIsAwsOwn();
    void saysWhenAndWhose();
    void saysThatItIsOver();
};

void TestPublishErrorWords::everyCodeHasWords()
{
    QSet<QString> whats;
    QSet<QString> advices;
    for (const QString &code : codes) {
        const ui::PublishErrorText text = ui::publishErrorText(parsed(code));
        for (const QString &sentence : {text.what, text.advice}) {
            QVERIFY2(sentence.endsWith(u'.'), qPrintable(code));
            QVERIFY2(!sentence.contains(u'_') && !sentence.contains(u'!'), qPrintable(code));
        }
        whats.insert(text.what);
        advices.insert(text.advice);
    }
    QCOMPARE(whats.size(), codes.size());
    QCOMPARE(advices.size(), codes.size());
    QVERIFY(ui::publishErrorText(parsed(u"B_FRAME_PRESENT"_s)).advice.contains(u"bframes=0"_s));
}

void TestPublishErrorWords::anUnknownCodeIsAwsOwn()
{
    const ui::PublishErrorText text = ui::publishErrorText(parsed(u"TOO_GREEN"_s));
    QVERIFY(text.what.contains(u"TOO_GREEN"_s));
    QVERIFY(text.advice.isEmpty());
    QVERIFY(!ui::publishErrorText({}).what.isEmpty());
}

void TestPublishErrorWords::saysWhenAndWhose()
{
    const QDateTime at = QDateTime::currentDateTimeUtc();
    const patchbay::PublishError error{ivs::EventErrorCode::BFramePresent, at, u"p"_s, false};
    const QString time = at.toLocalTime().toString(u"HH:mm:ss"_s);
    const QString ofPair = ui::publishErrorSentence(error, u"B"_s);
    QVERIFY(ofPair.contains(time) && ofPair.contains(u"leg"_s) && ofPair.contains(u"B-frames"_s));
    const QString ofOne = ui::publishErrorSentence(error, {});
    QVERIFY(ofOne.contains(time) && !ofOne.contains(u"leg"_s));
    const patchbay::PublishError timeless{ivs::EventErrorCode::BFramePresent, {}, u"p"_s, false};
    QVERIFY(ui::publishErrorSentence(timeless, {}).startsWith(u"Publish error. "_s));
}

void TestPublishErrorWords::saysThatItIsOver()
{
    const patchbay::PublishError error{ivs::EventErrorCode::InvalidInput, QDateTime::currentDateTimeUtc(), u"p"_s,
                                       true};
    QVERIFY(ui::publishErrorSentence(error, {}).contains(u"live again"_s));
}

QTEST_MAIN(TestPublishErrorWords)
#include "tst_publish_error_words.moc"
