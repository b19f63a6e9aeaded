// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ivs/Operations.h"
#include "ui/words/CallerWords.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <iterator>

using namespace Qt::StringLiterals;

/// Who signs and what they may, as a person reads it.
class TestCallerWords final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesWhoSigns_data();
    void namesWhoSigns();
    void saysWhatAnswersAndWhatWasNotTried();
    void thePolicyIsTheLeast();
};

void TestCallerWords::namesWhoSigns_data()
{
    QTest::addColumn<QString>("arn");
    QTest::addColumn<QString>("name");
    QTest::newRow("permission set")
        << u"arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Live_Ops_0123456789abcdef/ada"_s
        << u"role Live_Ops"_s;
    QTest::newRow("role") << u"arn:aws:sts::123456789012:assumed-role/Operator/ada"_s << u"role Operator"_s;
    QTest::newRow("user") << u"arn:aws:iam::123456789012:user/desk/ada"_s << u"user ada"_s;
    QTest::newRow("root") << u"arn:aws:iam::123456789012:root"_s << u"the account’s root user"_s;
    QTest::newRow("other") << u"arn:aws:sts::123456789012:federated-user/ada"_s << u"federated-user/ada"_s;
}

void TestCallerWords::namesWhoSigns()
{
    QFETCH(const QString, arn);
    QTEST(ui::callerName(arn), "name");
}

void TestCallerWords::saysWhatAnswersAndWhatWasNotTried()
{
    using Answer = ivs::ReadAnswer;
    const accounts::Caller caller{u"123456789012"_s, u"arn:aws:sts::123456789012:assumed-role/Operator/ada"_s};
    QCOMPARE(ui::callerSentence(caller), u"Signed in as role Operator, account 1234 5678 9012."_s);
    const ivs::ReadAnswers answers{Answer::Works, Answer::Failed, Answer::NotAllowed, Answer::Untried};
    QCOMPARE(ui::readsSentence(answers),
             u"list ✓   read ✗ failed   stages ✗ not allowed   participants: untried   rebind: untried   "
             "make: untried   delete: untried"_s);
}

void TestCallerWords::thePolicyIsTheLeast()
{
    const auto actionsOf = [](ui::PolicyRights rights) {
        const QJsonObject policy = QJsonDocument::fromJson(ui::iamPolicy(rights).toUtf8()).object();
        return policy[u"Statement"_s][0][u"Action"_s].toArray();
    };
    const QJsonArray full = actionsOf(ui::PolicyRights::Full);
    const QJsonArray wanted{u"ivs:ListIngestConfigurations"_s,
                            u"ivs:GetIngestConfiguration"_s,
                            u"ivs:CreateIngestConfiguration"_s,
                            u"ivs:UpdateIngestConfiguration"_s,
                            u"ivs:DeleteIngestConfiguration"_s,
                            u"ivs:ListStages"_s,
                            u"ivs:GetStage"_s,
                            u"ivs:CreateStage"_s,
                            u"ivs:UpdateStage"_s,
                            u"ivs:DeleteStage"_s,
                            u"ivs:ListStageSessions"_s,
                            u"ivs:ListParticipants"_s,
                            u"ivs:GetParticipant"_s,
                            u"ivs:ListParticipantEvents"_s,
                            u"ivs:DisconnectParticipant"_s,
                            u"ivs:ListTagsForResource"_s,
                            u"ivs:TagResource"_s,
                            u"ivs:UntagResource"_s};
    QCOMPARE(full, wanted); // nothing that nobody can do here
    QJsonArray reading;
    for (const QJsonValue action : full) {
        const QString name = action.toString();
        if (name.startsWith("ivs:List"_L1) || name.startsWith("ivs:Get"_L1))
            reading += action;
    }
    QCOMPARE(reading.size(), 9);
    QCOMPARE(actionsOf(ui::PolicyRights::ReadOnly), reading);
    // What the README gives is the same, in both forms.
    QFile readme(QStringLiteral(PATCHBAY_README));
    QVERIFY(readme.open(QIODevice::ReadOnly));
    const QByteArray text = readme.readAll();
    for (const QJsonValue action : full) {
        const QByteArray quoted = '"' + action.toString().toUtf8() + '"';
        QVERIFY2(text.count(quoted) == (reading.contains(action) ? 2 : 1), qPrintable(action.toString()));
    }
    QCOMPARE(text.count("\"ivs:"), full.size() + reading.size());
}

QTEST_GUILESS_MAIN(TestCallerWords)
#include "tst_caller_words.moc"
