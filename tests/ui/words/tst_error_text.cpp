// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/Endpoint.h"
#include "ui/words/ErrorCases.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkProxy>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTest>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;
using aws::ErrorKind;
using namespace tests;
using ui::Remedy;

class TestErrorText final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void titleIsTheHeading_data();
    void titleIsTheHeading();
    void followsTheStyleGuide_data() { addEveryKind(); }
    void followsTheStyleGuide();
    void rebindNamesEncoderAndStages_data() { addEveryKind(); }
    void rebindNamesEncoderAndStages();
    void unsafeWriteIsNeverOfferedAgain_data() { addEveryKind(); }
    void unsafeWriteIsNeverOfferedAgain();
    void offersWhatHelps_data();
    void offersWhatHelps();
    void whatCanBeTriedAgainHasAButton_data() { addEveryKind(); }
    void whatCanBeTriedAgainHasAButton();
    void neverOffersWhatDoesNotHelp_data();
    void neverOffersWhatDoesNotHelp();
    void offersThePageThatHelps();
    void onlyAwsSaid_data();
    void onlyAwsSaid();
    void claimsNoNumberOfTries_data() { addEveryKind(); }
    void claimsNoNumberOfTries();
    void listCanBeReadAgainAfterARepair_data();
    void listCanBeReadAgainAfterARepair();
    void saysThatTheRegionIsMissing();
    void readChangesNothing();
    void askedAwsAndNothingChanged();
    void whichOneIsMissing();
    void namesAwsOnlyForWhatAwsSaid_data();
    void namesAwsOnlyForWhatAwsSaid();
    void anotherServiceIsNotCalledAws_data();
    void anotherServiceIsNotCalledAws();
    void environmentNamesItsVariables_data();
    void environmentNamesItsVariables();
    void environmentNamesTheVariableThatIsSet();
    void noAnswerNamesTheVariableInTheDetailsOnly();
    void environmentCannotBeEdited_data() { addEveryKind(); }
    void environmentCannotBeEdited();
    void tellsUntilWhenAPauseIsAskedFor_data();
    void tellsUntilWhenAPauseIsAskedFor();
    void clockTellsDirection();
    void detailsHaveEverythingForSupport();
    void detailsBlotOutSecrets_data();
    void detailsBlotOutSecrets();
    void detailsBlotOutWhatOthersWrote();
    void tellsWhatCouldNotBeRead();
    void policyAllowsTheAction();
};

void TestErrorText::titleIsTheHeading_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("title");
    for (const Heading &heading : headings) {
        QTest::addRow("%d", static_cast<int>(heading.kind))
            << static_cast<int>(heading.kind) << QString::fromUtf8(heading.title);
    }
}

void TestErrorText::titleIsTheHeading()
{
    QFETCH(int, kind);
    QFETCH(QString, title);
    QCOMPARE(describe(errorOf(static_cast<ErrorKind>(kind)), rebinding()).title, title);
}

// Whole sentences of at most 15 words, none of the words nobody wants to read, always what was changed.
void TestErrorText::followsTheStyleGuide()
{
    QFETCH(int, kind);
    for (const ui::ErrorContext &context : {rebinding(), listing(), environment()})
        checkStyle(describe(errorOf(static_cast<ErrorKind>(kind)), context));
    using Act = ui::ErrorContext::Act;
    for (const Act act :
         {Act::Making, Act::Removing, Act::Tagging, Act::Switching, Act::Renaming, Act::Disconnecting}) {
        ui::ErrorContext context = rebinding();
        context.act = act;
        checkStyle(describe(errorOf(static_cast<ErrorKind>(kind)), context));
    }
}

void TestErrorText::rebindNamesEncoderAndStages()
{
    QFETCH(int, kind);
    const ui::ErrorText text = describe(errorOf(static_cast<ErrorKind>(kind)), rebinding());
    const QString said = text.whatHappened + u' ' + text.whatChanged;
    for (const QString &name : {u"cam-03"_s, u"rehearsal"_s, u"main-show"_s})
        QVERIFY2(said.contains(name), qPrintable(said));
}

void TestErrorText::unsafeWriteIsNeverOfferedAgain()
{
    QFETCH(int, kind);
    aws::Error error = errorOf(static_cast<ErrorKind>(kind));
    error.safeToRetry = false;
    const ui::ErrorText text = describe(error, rebinding());
    QVERIFY(!offers(text, Remedy::Retry));
    QCOMPARE(text.remedies.front(), Remedy::AskAgain);
    QCOMPARE(text.whatChanged, u"It is not known whether cam-03 moved to main-show."_s);
    QCOMPARE(text.retrySafe, u"Ask AWS first, before you try again."_s);
}

void TestErrorText::offersWhatHelps_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("remedy");
    const auto row = [](const char *name, ErrorKind kind, Remedy remedy) {
        QTest::newRow(name) << static_cast<int>(kind) << static_cast<int>(remedy);
    };
    row("gone: refresh", ErrorKind::ResourceNotFound, Remedy::Refresh);
    row("rejected: choose again", ErrorKind::Validation, Remedy::ChooseStage);
    row("denied: policy", ErrorKind::AccessDenied, Remedy::CopyPolicy);
    row("denied: other account", ErrorKind::AccessDenied, Remedy::EditAccount);
    row("live: again when idle", ErrorKind::Conflict, Remedy::Retry);
    row("throttled", ErrorKind::Throttled, Remedy::Retry);
    row("signature", ErrorKind::SignatureRefused, Remedy::EditAccount);
    row("expired", ErrorKind::CredentialsExpired, Remedy::EditAccount);
    row("unknown key", ErrorKind::KeyNotRecognised, Remedy::EditAccount);
    row("region", ErrorKind::RegionDisabled, Remedy::EditAccount);
    row("no network", ErrorKind::HostNotFound, Remedy::Retry);
    row("time-out", ErrorKind::TimedOut, Remedy::Retry);
    row("proxy", ErrorKind::ProxyNeedsPassword, Remedy::ProxyPassword);
    row("no key", ErrorKind::NoCredentials, Remedy::EditAccount);
    row("read-only", ErrorKind::ReadOnly, Remedy::EditAccount);
}

void TestErrorText::offersWhatHelps()
{
    QFETCH(int, kind);
    QFETCH(int, remedy);
    QVERIFY(offers(describe(errorOf(static_cast<ErrorKind>(kind)), rebinding()), static_cast<Remedy>(remedy)));
}

/// Whatever was tried, as whom, and whatever is known of it: a sentence and a button say the same.
void TestErrorText::whatCanBeTriedAgainHasAButton()
{
    QFETCH(int, kind);
    using Context = ui::ErrorContext;
    std::vector<Context> contexts{listing(), environment(), testing()};
    for (const auto known : {Context::Known::FromError, Context::Known::NothingChanged, Context::Known::SoFarUnchanged,
                             Context::Known::NotKnown}) {
        for (const auto missing : {Context::Missing::NotKnown, Context::Missing::Encoder, Context::Missing::Stage}) {
            contexts.push_back(rebinding());
            contexts.back().known = known;
            contexts.back().missing = missing;
        }
    }
    for (const Context &context : contexts) {
        const ui::ErrorText text = describe(errorOf(static_cast<ErrorKind>(kind)), context);
        const QString said = text.whatHappened + u' ' + text.advice + u' ' + text.retrySafe;
        const bool readsAgain = context.act == Context::Act::Listing && offers(text, Remedy::Refresh);
        const bool canRetry = offers(text, Remedy::Retry) || readsAgain;
        QVERIFY2(said.contains(u"ou can try again"_s) == canRetry, qPrintable(said));
        QVERIFY2(said.contains(u"Refresh to see"_s) <= offers(text, Remedy::Refresh), qPrintable(said));
        QCOMPARE(said.contains(u"Ask AWS first"_s), offers(text, Remedy::AskAgain));
    }
}

/// Where trying again does not help, or not before something is repaired here.
void TestErrorText::neverOffersWhatDoesNotHelp_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("gone") << static_cast<int>(ErrorKind::ResourceNotFound);
    QTest::newRow("rejected") << static_cast<int>(ErrorKind::Validation);
    QTest::newRow("unknown key") << static_cast<int>(ErrorKind::KeyNotRecognised);
    QTest::newRow("damaged") << static_cast<int>(ErrorKind::RequestDamaged);
    QTest::newRow("region") << static_cast<int>(ErrorKind::RegionDisabled);
    QTest::newRow("read-only") << static_cast<int>(ErrorKind::ReadOnly);
}

void TestErrorText::neverOffersWhatDoesNotHelp()
{
    QFETCH(int, kind);
    for (const ui::ErrorContext &context : {rebinding(), listing()}) {
        const ui::ErrorText text = describe(errorOf(static_cast<ErrorKind>(kind)), context);
        QVERIFY(!offers(text, Remedy::Retry));
        const bool isAfterReading = offers(text, Remedy::Refresh) && context.act == ui::ErrorContext::Act::Listing;
        QCOMPARE(text.retrySafe.startsWith(u"You can try again"_s), isAfterReading);
    }
}

void TestErrorText::offersThePageThatHelps()
{
    QCOMPARE(describe(errorOf(ErrorKind::ServerFault), rebinding()).page.url, u"https://health.aws.amazon.com/"_s);
    QCOMPARE(describe(errorOf(ErrorKind::QuotaExceeded), rebinding()).page.label, u"Open Service &Quotas"_s);
    QVERIFY(describe(errorOf(ErrorKind::AccessDenied), rebinding()).page.url.isEmpty());
}

void TestErrorText::onlyAwsSaid_data()
{
    QTest::addColumn<aws::Origin>("origin");
    QTest::addColumn<QString>("label");
    QTest::newRow("AWS") << aws::Origin::Aws << u"AWS said: "_s;
    QTest::newRow("a gateway") << aws::Origin::Anybody << u"The answer said: "_s;
    QTest::newRow("nobody") << aws::Origin::Here << u"Reason: "_s;
}

void TestErrorText::onlyAwsSaid()
{
    QFETCH(const aws::Origin, origin);
    QFETCH(const QString, label);
    aws::Error error = errorOf(ErrorKind::UnexpectedAnswer);
    error.origin = origin;
    QVERIFY(describe(error, listing()).details.split(u'\n').contains(label + error.message));
}

/// How often AWS was asked depends on what it answered and on the retry quota.
void TestErrorText::claimsNoNumberOfTries()
{
    QFETCH(int, kind);
    static const QRegularExpression number(uR"(\btries\b|\bwhen asked again\b)"_s);
    for (const ui::ErrorContext &context : {rebinding(), listing()})
        QVERIFY(!describe(errorOf(static_cast<ErrorKind>(kind)), context).whatHappened.contains(number));
}

void TestErrorText::listCanBeReadAgainAfterARepair_data()
{
    addEveryKind();
}

void TestErrorText::listCanBeReadAgainAfterARepair()
{
    QFETCH(int, kind);
    const auto needsMore = {ErrorKind::Validation,      ErrorKind::RequestDamaged,  ErrorKind::RegionDisabled,
                            ErrorKind::RegionMissing,   ErrorKind::InvalidEndpoint, ErrorKind::ProxyNeedsPassword,
                            ErrorKind::WrongRegion,     ErrorKind::ReadOnly,        ErrorKind::ProxyUnusable,
                            ErrorKind::UnsendableHeader};
    if (std::find(needsMore.begin(), needsMore.end(), static_cast<ErrorKind>(kind)) != needsMore.end())
        return; // repaired in the program, which reads again then, or before its next start
    const ui::ErrorText text = describe(errorOf(static_cast<ErrorKind>(kind)), listing());
    QVERIFY(offers(text, Remedy::Refresh) || offers(text, Remedy::Retry));
}

void TestErrorText::saysThatTheRegionIsMissing()
{
    const auto url = aws::endpointUrl({}, {});
    QVERIFY(!url);
    ui::ErrorContext context = listing();
    context.region.clear();
    const ui::ErrorText text = describe(url.error(), context);
    QCOMPARE(text.title, u"Region missing"_s);
    QCOMPARE(text.whatHappened, u"No region is chosen for Live Events."_s);
    QVERIFY(offers(text, Remedy::EditAccount));
}

void TestErrorText::readChangesNothing()
{
    aws::Error error = errorOf(ErrorKind::ServerFault);
    error.safeToRetry = false;
    const ui::ErrorText text = describe(error, listing());
    QCOMPARE(text.whatChanged, u"Nothing was changed."_s);
    QVERIFY(offers(text, Remedy::Retry));
    QCOMPARE(text.leaveLabel, u"&Close"_s);
}

void TestErrorText::askedAwsAndNothingChanged()
{
    aws::Error error = errorOf(ErrorKind::TimedOut);
    error.safeToRetry = false;
    ui::ErrorContext context = rebinding();
    context.known = ui::ErrorContext::Known::NothingChanged;
    const ui::ErrorText text = describe(error, context);
    QCOMPARE(text.whatChanged, u"Nothing was changed. cam-03 stays on rehearsal and did not move to main-show."_s);
    QCOMPARE(text.retrySafe, u"You can try again."_s);
    QVERIFY(offers(text, Remedy::Retry));
    QVERIFY(!offers(text, Remedy::AskAgain));
    QCOMPARE(text.leaveLabel, u"&Leave as it is"_s);
}

void TestErrorText::whichOneIsMissing()
{
    ui::ErrorContext context = rebinding();
    context.missing = ui::ErrorContext::Missing::Encoder;
    QVERIFY(describe(errorOf(ErrorKind::ResourceNotFound), context).whatHappened.startsWith(u"cam-03 is not"_s));
    context.missing = ui::ErrorContext::Missing::Stage;
    QVERIFY(describe(errorOf(ErrorKind::ResourceNotFound), context)
                .whatHappened.startsWith(u"main-show is not among the stages"_s));
}

void TestErrorText::namesAwsOnlyForWhatAwsSaid_data()
{
    QTest::addColumn<int>("kind");
    for (const ErrorKind kind :
         {ErrorKind::ResourceNotFound, ErrorKind::Validation, ErrorKind::AccessDenied, ErrorKind::Conflict,
          ErrorKind::PendingVerification, ErrorKind::Throttled, ErrorKind::ServerFault, ErrorKind::SignatureRefused,
          ErrorKind::ClockSkewed, ErrorKind::KeyNotRecognised, ErrorKind::RefusedOtherwise, ErrorKind::GatewayFault})
        QTest::addRow("%d", static_cast<int>(kind)) << static_cast<int>(kind);
}

/// Without AWS's request ID, a proxy or a gateway may have answered.
void TestErrorText::namesAwsOnlyForWhatAwsSaid()
{
    QFETCH(int, kind);
    static const QRegularExpression claim(
        uR"(AWS (said|answered|refused|rejected|asked|does|did|had|has|knows)|AWS’s own)"_s);
    aws::Error error = errorOf(static_cast<ErrorKind>(kind));
    error.origin = aws::Origin::Anybody;
    error.clockOffset = std::nullopt;
    for (const ui::ErrorContext &context : {rebinding(), listing()}) {
        const ui::ErrorText text = describe(error, context);
        const QString all =
            QStringList{text.title, text.whatHappened, text.advice, text.whatChanged, text.details}.join(u'\n');
        QVERIFY2(!claim.match(all).hasMatch(), qPrintable(all));
        QVERIFY2(text.details.contains(u"The answer said: Some words of the service."_s), qPrintable(text.details));
    }
}

void TestErrorText::anotherServiceIsNotCalledAws_data()
{
    addEveryKind();
}

/// Whatever answers at an account's own endpoint speaks for itself, AWS's mark or not.
void TestErrorText::anotherServiceIsNotCalledAws()
{
    QFETCH(int, kind);
    static const QRegularExpression claim(
        uR"(AWS (said|answered|refused|rejected|asked|does|did|had|has|knows|Health|support)|AWS’s own|Ask AWS|from AWS)"_s);
    aws::Error error = errorOf(static_cast<ErrorKind>(kind));
    error.host = u"emulator.example:8085"_s;
    for (const auto &[world, name] : {std::pair(aws::World::demo(), u"the demo"_s),
                                      std::pair(aws::World::at(QUrl(u"https://"_s + error.host)), error.host)}) {
        for (const bool isSafe : {true, false}) {
            error.safeToRetry = isSafe;
            ui::ErrorContext context = rebinding();
            context.world = world;
            const ui::ErrorText text = describe(error, context);
            const QString all = QStringList{text.title,     text.whatHappened, text.advice,     text.whatChanged,
                                            text.retrySafe, text.details,      text.page.label, text.page.url}
                                    .join(u'\n');
            QVERIFY2(!claim.match(all).hasMatch(), qPrintable(all));
            QCOMPARE(text.retrySafe == u"Ask %1 first, before you try again."_s.arg(name), !isSafe);
            QCOMPARE(text.world, world);
            if (isSafe)
                checkStyle(text);
        }
    }
}

void TestErrorText::environmentNamesItsVariables_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QStringList>("variables");
    const auto row = [](ErrorKind kind, const QStringList &variables) {
        QTest::addRow("%d", static_cast<int>(kind)) << static_cast<int>(kind) << variables;
    };
    row(ErrorKind::SignatureRefused, {u"AWS_ACCESS_KEY_ID"_s, u"AWS_SECRET_ACCESS_KEY"_s});
    row(ErrorKind::KeyNotRecognised, {u"AWS_ACCESS_KEY_ID"_s, u"AWS_SESSION_TOKEN"_s});
    row(ErrorKind::CredentialsExpired, {u"AWS_SESSION_TOKEN"_s});
    row(ErrorKind::NoCredentials, {u"AWS_ACCESS_KEY_ID"_s, u"AWS_SECRET_ACCESS_KEY"_s});
    row(ErrorKind::RegionMissing, {u"AWS_REGION"_s});
    row(ErrorKind::RegionDisabled, {u"AWS_REGION"_s});
    row(ErrorKind::WrongRegion, {u"AWS_REGION"_s, u"AWS_ENDPOINT_URL"_s});
    row(ErrorKind::InvalidEndpoint, {u"AWS_REGION"_s, u"AWS_ENDPOINT_URL"_s});
    row(ErrorKind::RequestDamaged, {u"AWS_ENDPOINT_URL"_s});
    row(ErrorKind::Validation, {u"AWS_REGION"_s, u"AWS_ENDPOINT_URL"_s});
    row(ErrorKind::GatewayFault, {u"AWS_REGION"_s, u"AWS_ENDPOINT_URL"_s});
}

void TestErrorText::environmentNamesItsVariables()
{
    QFETCH(int, kind);
    QFETCH(const QStringList, variables);
    static const QRegularExpression field(
        uR"(endpoint URL|secret access key|session token\b|in the account\.|keychain)"_s);
    const ui::ErrorText text = describe(errorOf(static_cast<ErrorKind>(kind)), environment());
    const QString said = text.whatHappened + u' ' + text.advice;
    for (const QString &variable : variables)
        QVERIFY2(said.contains(variable), qPrintable(said));
    QVERIFY2(!field.match(said).hasMatch(), qPrintable(said));
}

/// As accounts::Environment has it: the service's own one comes first.
void TestErrorText::environmentNamesTheVariableThatIsSet()
{
    const char *const own = "AWS_ENDPOINT_URL_IVS_REALTIME";
    const auto said = [] {
        const ui::ErrorText text = describe(errorOf(ErrorKind::InvalidEndpoint), environment());
        return text.whatHappened + u' ' + text.advice;
    };
    qunsetenv(own);
    QVERIFY(!said().contains(QString::fromLatin1(own)));
    const auto reset = qScopeGuard([own] { qunsetenv(own); });
    qputenv(own, "https://ivs.example");
    QVERIFY(said().contains(QString::fromLatin1(own)));
}

/// Nobody at a desk knows it: it is for whoever helps.
void TestErrorText::noAnswerNamesTheVariableInTheDetailsOnly()
{
    ui::ErrorContext context = environment();
    context.world = aws::World::at(QUrl(u"http://127.0.0.1:8085"_s));
    const ui::ErrorText text = describe(errorOf(ErrorKind::ConnectionRefused), context);
    QVERIFY2(!(text.whatHappened + text.advice).contains(u"AWS_"_s), qPrintable(text.advice));
    QVERIFY(text.advice.contains(u"set on this computer"_s));
    QVERIFY(text.details.contains(u"AWS_ENDPOINT_URL"_s));
}

void TestErrorText::environmentCannotBeEdited()
{
    QFETCH(int, kind);
    QVERIFY(!offers(describe(errorOf(static_cast<ErrorKind>(kind)), environment()), Remedy::EditAccount));
}

void TestErrorText::tellsUntilWhenAPauseIsAskedFor_data()
{
    QTest::addColumn<int>("kind");
    for (const ErrorKind kind : {ErrorKind::Throttled, ErrorKind::ServerFault, ErrorKind::GatewayFault})
        QTest::addRow("%d", static_cast<int>(kind)) << static_cast<int>(kind);
}

void TestErrorText::tellsUntilWhenAPauseIsAskedFor()
{
    QFETCH(int, kind);
    ui::ErrorContext context = listing();
    context.at = QDateTime(QDate(2026, 11, 22), QTime(19, 2, 10));
    aws::Error error = errorOf(static_cast<ErrorKind>(kind));
    error.askAgainAt = context.at.addSecs(120).toUTC();
    const ui::ErrorText text = describe(error, context);
    QVERIFY2(text.brief().contains(u"AWS asks for a pause until 19:04:10."_s), qPrintable(text.brief()));
    QVERIFY(!text.advice.contains(u"few seconds"_s));
    error.askAgainAt = context.at.addMSecs(1'990).toUTC(); // a write is not kept waiting for so long, but told
    QVERIFY(describe(error, context).brief().contains(u"AWS asks for a pause until 19:02:11."_s));
    error.askAgainAt = context.at.addSecs(1).toUTC(); // over before it is read
    QVERIFY(!describe(error, context).brief().contains(u"pause"_s));
}

void TestErrorText::clockTellsDirection()
{
    aws::Error error = errorOf(ErrorKind::ClockSkewed);
    QCOMPARE(describe(error, listing()).whatHappened, u"This computer’s clock is 12 min behind AWS."_s);
    error.clockOffset = std::chrono::seconds(-45);
    QCOMPARE(describe(error, listing()).whatHappened, u"This computer’s clock is 45 s ahead of AWS."_s);
    QCOMPARE(describe(error, listing()).title, u"Computer clock is off by 45 s"_s);
    error.clockOffset = std::nullopt;
    QCOMPARE(describe(error, listing()).title, u"Computer clock is off"_s);
}

void TestErrorText::detailsHaveEverythingForSupport()
{
    ui::ErrorContext context = rebinding();
    context.at = QDateTime(QDate(2026, 11, 22), QTime(19, 4, 10), Qt::UTC);
    aws::Error error = errorOf(ErrorKind::Conflict);
    error.httpStatus = 409;
    const QString details = describe(error, context).details;
    const QStringList lines = {u"Code: SomeException"_s,
                               u"HTTP status: 409"_s,
                               u"Operation: UpdateIngestConfiguration"_s,
                               u"Request ID: b5a7d4c0-1111-2222-3333-444455556666"_s,
                               u"Host: ivsrealtime.eu-west-1.amazonaws.com"_s,
                               u"Region: eu-west-1"_s,
                               u"Encoder: cam-03"_s,
                               u"Ingest configuration: "_s + context.configurationArn,
                               u"AWS said: Some words of the service."_s};
    for (const QString &line : lines)
        QVERIFY2(details.split(u'\n').contains(line), qPrintable(line + u" in\n"_s + details));
    static const QRegularExpression time(uR"(Time: 2026-11-2\d \d\d:\d\d:10 UTC)"_s);
    QVERIFY2(time.match(details).hasMatch(), qPrintable(details));
}

void TestErrorText::detailsBlotOutSecrets_data()
{
    QTest::addColumn<QString>("secret");
    QTest::newRow("real-time stream key") << u"rt_123456789012_us-west-2_EXAMPLEabcdefgh"_s;
    QTest::newRow("channel stream key") << u"sk_us-west-2_EXAMPLEabcd"_s;
    QTest::newRow("access key") << u"AKIAIOSFODNN7EXAMPLE"_s;
    QTest::newRow("session key") << u"ASIAIOSFODNN7EXAMPLE"_s;
    QTest::newRow("signature") << u"0123456789abcdef0123456789abcdef"_s;
    QTest::newRow("token") << u"EXAMPLEtoken//abc=="_s;
    QTest::newRow("secret access key") << u"EXAMPLEsecret/"_s + QString(26, u'k');
    QTest::newRow("session token without its header") << u"IQoEXAMPLE"_s + QString(80, u'+');
}

void TestErrorText::detailsBlotOutSecrets()
{
    QFETCH(QString, secret);
    aws::Error error = errorOf(ErrorKind::SignatureRefused);
    error.message =
        u"before %1 after, Credential=%1/20261122/eu-west-1, Signature=%1, x-amz-security-token:%1 end"_s.arg(
            secret.startsWith(u"0123"_s) || secret.startsWith(u"EXAMPLEtoken"_s) ? u"x"_s : secret);
    if (secret.startsWith(u"0123"_s))
        error.message = u"… Signature=%1 after"_s.arg(secret);
    if (secret.startsWith(u"EXAMPLEtoken"_s))
        error.message = u"… X-Amz-Security-Token:%1 after"_s.arg(secret);
    const QString details = describe(error, rebinding()).details;
    QVERIFY2(!details.contains(secret), qPrintable(details));
    QVERIFY2(details.contains(u"••••••••"_s), qPrintable(details));
    QVERIFY2(details.contains(u" after"_s) || details.contains(u" end"_s), qPrintable(details));
}

/// An echo is no code and no request ID either; a name that a person chose is never taken for a secret.
void TestErrorText::detailsBlotOutWhatOthersWrote()
{
    const QString secret = u"EXAMPLEsecret/"_s + QString(26, u'k');
    aws::Error error = errorOf(ErrorKind::RefusedOtherwise);
    error.code = secret;
    error.requestId = secret;
    ui::ErrorContext context = rebinding();
    context.encoder = QString(70, u'c');
    const QString details = describe(error, context).details;
    QVERIFY2(!details.contains(secret), qPrintable(details));
    QVERIFY2(details.contains(context.encoder), qPrintable(details));
}

void TestErrorText::tellsWhatCouldNotBeRead()
{
    const QString why = u"The answer's member “stages[0].arn” is missing"_s;
    const ui::ErrorText text = ui::describeUnreadable(0, 2, {why}, listing());
    QCOMPARE(text.brief(), u"2 stages could not be read. What was known before is still shown."_s);
    QVERIFY2(text.details.endsWith(why), qPrintable(text.details));
    QVERIFY(text.details.contains(u"Region: eu-west-1"_s));
    QCOMPARE(ui::describeUnreadable(3, 2, {why}, listing()).brief(),
             u"3 encoders could not be read. 2 stages could not be read. What was known before is still shown."_s);
}

void TestErrorText::policyAllowsTheAction()
{
    const ui::ErrorText text = describe(errorOf(ErrorKind::AccessDenied), rebinding());
    const QJsonDocument policy = QJsonDocument::fromJson(text.policy.toUtf8());
    const QJsonObject statement = policy[u"Statement"_s][0].toObject();
    QCOMPARE(statement[u"Action"_s].toString(), u"ivs:UpdateIngestConfiguration"_s);
    QCOMPARE(statement[u"Resource"_s].toString(), u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/*"_s);

    aws::Error list = errorOf(ErrorKind::AccessDenied);
    list.operation = u"ListStages"_s;
    const QJsonDocument any = QJsonDocument::fromJson(describe(list, listing()).policy.toUtf8());
    QCOMPARE(any[u"Statement"_s][0][u"Action"_s].toString(), u"ivs:ListStages"_s);
    QCOMPARE(any[u"Statement"_s][0][u"Resource"_s].toString(), u"*"_s);
}

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_error_text.moc"
