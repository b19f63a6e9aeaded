// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/KeyFault.h"
#include "accounts/PastedKey.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace accounts;
using Kind = KeyFault::Kind;

namespace {

const QString id = u"AKIAIOSFODNN7EXAMPLE"_s;
const QString secret = u"planted/planted+"_s + QString(24, u's'); // 40 characters, as AWS's have
const QString token = QString(60, u't') + u'/' + QString(700, u'T') + u"=="_s;

} // namespace

/// What may be sent of what people and the environment hand in, and how a key is found in a pasted text.
class TestKeyFault final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goodKeys_data();
    void goodKeys();
    void faults_data();
    void faults();
    void tokenOverSeveralLinesIsWhole();
    void longTextsAreNotShownAsId();
    void pasted_data();
    void pasted();
    void pastedPartOnly();
    void nothingPasted_data();
    void nothingPasted();
};

void TestKeyFault::goodKeys_data()
{
    QTest::addColumn<aws::Credentials>("key");
    QTest::newRow("long-term") << keyOf(id, secret, {});
    QTest::newRow("blanks around") << keyOf(u" AKIDEXAMPLE\r\n"_s, u"\t"_s + secret + u'\n', u" \n"_s);
    QTest::newRow("a no-break space around") << keyOf(u"\u00A0AKIDEXAMPLE"_s, secret, {});
    QTest::newRow("temporary") << keyOf(u"ASIAIOSFODNN7EXAMPLE"_s, secret, token);
    QTest::newRow("of another service") << keyOf(u"test_1"_s, u"not-a-secret!"_s, u"token"_s);
}

void TestKeyFault::goodKeys()
{
    QFETCH(const aws::Credentials, key);
    QVERIFY(!faultOf(key));
}

void TestKeyFault::faults_data()
{
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<KeyFault>("fault");
    const auto row = [](const QByteArray &name, const QString &first, const QString &second, const QString &third,
                        const KeyFault &fault) {
        QTest::newRow(name.constData()) << QStringList{first, second, third} << fault;
    };
    using Part = KeyPart;
    row("nothing", {}, {}, {}, {Part::AccessKeyId, Kind::Missing});
    row("no secret", id, u" \n"_s, {}, {Part::SecretAccessKey, Kind::Missing});
    row("no token", u"ASIAEXAMPLE"_s, secret, {}, {Part::SessionToken, Kind::Missing});
    row("ID in two lines", u"AKID\r\nX-Planted: yes"_s, secret, {}, {Part::AccessKeyId, Kind::Broken});
    row("secret in two lines", id, u"planted\nplanted"_s, {}, {Part::SecretAccessKey, Kind::Broken});
    row("a control character", id, u"plan\u0007ted"_s, {}, {Part::SecretAccessKey, Kind::Invisible, 7});
    row("NUL", id, secret, QString(u"to"_s + QChar(0) + u"ken"_s), {Part::SessionToken, Kind::Invisible, 0});
    row("odd ID", u"AKID-EXAMPLE"_s, secret, {}, {Part::AccessKeyId, Kind::OddCharacter, U'-'});
    row("a letter that looks alike", u"\u0410KIDEXAMPLE"_s, secret, {}, {Part::AccessKeyId, Kind::OddCharacter, 0x410});
    row("umlaut in the secret", id, u"plänted"_s, {}, {Part::SecretAccessKey, Kind::OddCharacter, U'ä'});
    row("beyond the first plane", id, secret, u"tok\U0001F511en"_s, {Part::SessionToken, Kind::OddCharacter, 0x1F511});
    row("the ID as the secret", id, id, {}, {Part::SecretAccessKey, Kind::AnotherPart, 0, Part::AccessKeyId});
    row("a made-up ID as the secret", u"test"_s, u"test"_s, {},
        {Part::SecretAccessKey, Kind::AnotherPart, 0, Part::AccessKeyId});
    row("the secret as the ID", secret, secret, {}, {Part::AccessKeyId, Kind::AnotherPart, 0, Part::SecretAccessKey});
    row("a token as the ID", token, secret, {}, {Part::AccessKeyId, Kind::AnotherPart, 0, Part::SessionToken});
    row("a token as the secret", id, token, {}, {Part::SecretAccessKey, Kind::AnotherPart, 0, Part::SessionToken});
    row("the secret as the token", id, secret, secret,
        {Part::SessionToken, Kind::AnotherPart, 0, Part::SecretAccessKey});
    for (const QString &quotes : {u"\"\""_s, u"''"_s, u"“”"_s, u"‘’"_s, u"„“"_s, u"«»"_s, u"‹›"_s, u"``"_s}) {
        const auto quoted = [&quotes](const QString &text) { return quotes.first(1) + text + quotes.last(1); };
        const QByteArray name = "quotes " + quotes.toUtf8();
        row(name + " of the ID", quoted(id), secret, {}, {Part::AccessKeyId, Kind::Quoted});
        row(name + " of the secret", id, quoted(secret), {}, {Part::SecretAccessKey, Kind::Quoted});
        row(name + " of the token", id, secret, quoted(token), {Part::SessionToken, Kind::Quoted});
    }
    for (const char16_t c : {u'\u200B', u'\u200D', u'\uFEFF', u'\u00A0', u'\u00AD', u'\u200E', u'\u202E', u'\u2060',
                             u'\uFE0F', u'\u115F'}) {
        const QByteArray name = "U+" + QByteArray::number(c, 16);
        const auto with = [c](QString text) { return text.insert(2, QChar(c)); };
        row(name + " in the ID", with(id), secret, {}, {Part::AccessKeyId, Kind::Invisible, c});
        row(name + " in the secret", id, with(secret), {}, {Part::SecretAccessKey, Kind::Invisible, c});
        if (c != u'\u00A0') // a blank, and those are left out
            row(name + " in the token", id, secret, with(token), {Part::SessionToken, Kind::Invisible, c});
    }
}

void TestKeyFault::faults()
{
    QFETCH(const QStringList, texts);
    QFETCH(const KeyFault, fault);
    const auto found = faultOf(keyOf(texts[0], texts[1], texts[2]));
    QVERIFY(found);
    QCOMPARE(found->part, fault.part);
    QCOMPARE(found->kind, fault.kind);
    QCOMPARE(uint(found->character), uint(fault.character));
    QVERIFY(fault.kind != Kind::AnotherPart || found->looksLike == fault.looksLike);
}

void TestKeyFault::tokenOverSeveralLinesIsWhole()
{
    QString broken = token;
    broken.insert(600, u"\r\n  "_s).insert(300, u'\n').append(u'\n');
    QCOMPARE(keyOf(id, secret, broken).sessionToken.reveal(), token);
}

void TestKeyFault::longTextsAreNotShownAsId()
{
    QVERIFY(mayBeShownAsId({}));
    QVERIFY(mayBeShownAsId(id));
    QVERIFY(!mayBeShownAsId(secret));
    QVERIFY(!mayBeShownAsId(token));
    QVERIFY(!mayBeShownAsId(u"My key: "_s + secret));
}

void TestKeyFault::pasted_data()
{
    QTest::addColumn<QString>("text"); // %1, %2, %3: the parts
    QTest::addColumn<QString>("region");
    const QString none;
    QTest::newRow("bash") << u"export AWS_ACCESS_KEY_ID=\"%1\"\nexport AWS_SECRET_ACCESS_KEY=\"%2\"\n"
                             "export AWS_SESSION_TOKEN=\"%3\"\nexport AWS_REGION=EU-west-1\n"_s
                          << u"eu-west-1"_s;
    QTest::newRow("one line") << u"AWS_ACCESS_KEY_ID=%1 AWS_SECRET_ACCESS_KEY=%2 AWS_SESSION_TOKEN=%3 aws s3 ls"_s
                              << none;
    QTest::newRow("joined") << u"export AWS_ACCESS_KEY_ID=%1;export AWS_SECRET_ACCESS_KEY='%2'&&export "
                               "AWS_SESSION_TOKEN=%3;"_s
                            << none;
    QTest::newRow("cmd") << u"set AWS_ACCESS_KEY_ID=%1\r\nset AWS_SECRET_ACCESS_KEY=%2\r\nSET "
                            "\"AWS_SESSION_TOKEN=%3\"\r\n"_s
                         << none;
    QTest::newRow("PowerShell") << u"$Env:AWS_ACCESS_KEY_ID=\"%1\"\r\n$Env:AWS_SECRET_ACCESS_KEY = \"%2\"\r\n"
                                   "$env:AWS_SESSION_TOKEN='%3'"_s
                                << none;
    QTest::newRow("credentials file") << u"[default]\naws_access_key_id = %1\naws_secret_access_key = %2\n"
                                         "aws_session_token = %3\nregion = us-west-2\n"_s
                                      << u"us-west-2"_s;
    QTest::newRow("assume-role") << u"{\n \"Credentials\": {\n  \"AccessKeyId\": \"%1\",\n  \"SecretAccessKey\": "
                                    "\"%2\",\n  \"SessionToken\": \"%3\",\n  \"Expiration\": "
                                    "\"2026-01-01T00:00:00+00:00\"\n },\n \"AssumedRoleUser\": {\"Arn\": \"arn\"}\n}"_s
                                 << none;
    QTest::newRow("one line of JSON")
        << uR"({"Version":1,"AccessKeyId":"%1","SecretAccessKey":"%2","SessionToken":"%3"})"_s << none;
    QTest::newRow("configure")
        << u"aws configure set aws_access_key_id %1\naws configure set aws_secret_access_key %2\n"
           "aws configure set aws_session_token %3\n"_s
        << none;
    QTest::newRow("typographic quotes")
        << u"export AWS_ACCESS_KEY_ID=“%1”\nexport AWS_SECRET_ACCESS_KEY=‘%2’\nexport AWS_SESSION_TOKEN=“%3”"_s << none;
}

void TestKeyFault::pasted()
{
    QFETCH(QString, text);
    QFETCH(const QString, region);
    const aws::Credentials key = keyOf(id, secret, token);
    const auto whole = pastedKey(text.arg(id, secret, token));
    QVERIFY(whole);
    QVERIFY(whole->key == key);
    QCOMPARE(whole->region, region);

    // As a terminal breaks it, and as JSON may write a slash.
    QString broken = token;
    broken.insert(600, u'\n').insert(300, u"\r\n"_s);
    const auto together = pastedKey(text.arg(id, QString(secret).replace(u'/', u"\\/"_s), broken));
    QVERIFY(together);
    QVERIFY(together->key == key);
}

void TestKeyFault::pastedPartOnly()
{
    const auto pasted = pastedKey(u"AWS_SECRET_ACCESS_KEY="_s + secret);
    QVERIFY(pasted);
    QVERIFY(pasted->key == (aws::Credentials{{}, aws::Secret(secret), {}}));
}

void TestKeyFault::nothingPasted_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {QString(), id, secret, token, u"https://eu-west-1.console.aws.amazon.com"_s,
                                u"AWS_ACCESS_KEY_ID"_s, u"MY_AWS_ACCESS_KEY_ID_FILE=x"_s, u"{}"_s})
        QTest::newRow(qPrintable(text.left(40))) << text;
}

void TestKeyFault::nothingPasted()
{
    QFETCH(const QString, text);
    QVERIFY(!pastedKey(text));
}

QTEST_GUILESS_MAIN(TestKeyFault)
#include "tst_keyfault.moc"
