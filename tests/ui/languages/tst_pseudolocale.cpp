// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs the window in the pseudo-locale: what is in English there nobody could translate, and what is cut off there is
// cut off in languages with longer words.

#include "CutOff.h"
#include "Desk.h"
#include "Texts.h"
#include "Windows.h"

#include "ui/accounts/KeychainMessage.h"
#include "ui/languages/Translations.h"
#include "ui/messages/AllRemedies.h"
#include "ui/messages/ErrorDialog.h"
#include "ui/words/OutcomeText.h"

#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests;

namespace {

/// Before Qt looks which language the desktop speaks.
[[maybe_unused]] const bool pseudo = qputenv("LANGUAGE", "en_XA");

void expectNothingFound(const QStringList &english, const QStringList &cut)
{
    QVERIFY2(english.isEmpty(), qPrintable(u"Not translated:\n"_s + english.join(u'\n')));
    QVERIFY2(cut.isEmpty(), qPrintable(u"Cut off:\n"_s + cut.join(u'\n')));
}

} // namespace

class TestPseudoLocale final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsWhatIsNotTranslated();
    void everythingIsTranslatedAndFits_data();
    void everythingIsTranslatedAndFits();
    void everyErrorIsTranslatedAndFits_data();
    void everyErrorIsTranslatedAndFits();
    void everyOutcomeIsTranslated_data();
    void everyOutcomeIsTranslated();
    void everyKeychainProblemIsTranslated();
};

void TestPseudoLocale::initTestCase()
{
    ui::installTranslations();
    const QString text = QCoreApplication::translate("ui::Commands", "Re&bind…");
    QVERIFY2(text.startsWith(u"[!!! "_s), qPrintable(text));
    QVERIFY(text.contains(u'&'));
}

/// The test's own eyes.
void TestPseudoLocale::findsWhatIsNotTranslated()
{
    const auto found = [](const QString &text) { return !untranslated({{u"here"_s, text}}, Data()).isEmpty(); };
    QVERIFY(found(u"Rebind"_s));
    QVERIFY(found(u"[!!! Ŕééƀîîñð !!!] now"_s));
    QVERIFY(found(u"[!!! %1 Ŕééƀîîñð !!!]"_s.arg(u"Later"_s)));
    QVERIFY(found(u"Später"_s));
    QVERIFY(!found(u"[!!! Ŕééƀîîñð main-show !!!]"_s));
    QVERIFY(!found(u"[!!! [!!! 60 ööƒ 60 !!!] · [!!! 15 ļîîṽéé !!!] !!!]"_s));

    QWidget window;
    auto *const button = new QPushButton(u"A long label"_s, &window);
    window.show();
    button->resize(button->sizeHint());
    QCOMPARE(cutOff(window), QStringList());
    button->resize(button->sizeHint() / 2);
    QCOMPARE(cutOff(window).size(), 1);
}

void TestPseudoLocale::everythingIsTranslatedAndFits_data()
{
    QTest::addColumn<Open>("open");
    for (const ProgramWindow &each : programWindows())
        QTest::newRow(each.name) << each.open;
}

void TestPseudoLocale::everythingIsTranslatedAndFits()
{
    QFETCH(const Open, open);
    Desk desk;
    QWidget *const window = open(desk);
    QVERIFY(window);
    QVERIFY(QTest::qWaitForWindowExposed(window));
    QVERIFY(window->width() <= desk.window.width());
    QVERIFY(window->height() <= desk.window.height());
    expectNothingFound(untranslated(textsOf(*window), desk.data()), cutOff(*window));
}

void TestPseudoLocale::everyErrorIsTranslatedAndFits_data()
{
    QTest::addColumn<aws::ErrorKind>("kind");
    QTest::addColumn<ui::ErrorContext::Act>("act");
    for (const aws::ErrorKind kind : errorKinds()) {
        QTest::addRow("reading, %d", int(kind)) << kind << ui::ErrorContext::Act::Reading;
        QTest::addRow("rebinding, %d", int(kind)) << kind << ui::ErrorContext::Act::Rebinding;
        QTest::addRow("testing, %d", int(kind)) << kind << ui::ErrorContext::Act::Testing;
    }
}

void TestPseudoLocale::everyErrorIsTranslatedAndFits()
{
    QFETCH(const aws::ErrorKind, kind);
    QFETCH(const ui::ErrorContext::Act, act);
    aws::Error error;
    error.kind = kind;
    error.operation = u"UpdateIngestConfiguration"_s;
    error.clockOffset = std::chrono::seconds(90);
    ui::ErrorContext context;
    context.act = act;
    context.encoder = u"cam-01"_s;
    context.fromStage = u"rehearsal"_s;
    context.toStage = u"main-show"_s;
    context.account = u"rehearsal"_s;
    context.region = u"eu-west-1"_s;
    const ui::ErrorText text = ui::describe(error, context);
    Data data;
    data.add(context.encoder);
    data.add(u"ivs:"_s + error.operation);
    data.add(error.operation);

    ui::ErrorDialog dialog(text, tests::canDoAll(*this));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    std::vector<Text> texts = textsOf(dialog);
    texts.push_back({u"details"_s, text.details});
    texts.push_back({u"bar"_s, text.brief()});
    expectNothingFound(untranslated(texts, data), cutOff(dialog));
}

void TestPseudoLocale::everyOutcomeIsTranslated_data()
{
    QTest::addColumn<patchbay::Outcome>("outcome");
    QTest::addColumn<QString>("stage");
    for (int outcome = 0; outcome <= int(patchbay::Outcome::BeingMoved); ++outcome) {
        QTest::addRow("to a stage, %d", outcome) << patchbay::Outcome(outcome) << u"main-show"_s;
        QTest::addRow("to no stage, %d", outcome) << patchbay::Outcome(outcome) << QString();
    }
}

void TestPseudoLocale::everyOutcomeIsTranslated()
{
    QFETCH(const patchbay::Outcome, outcome);
    QFETCH(const QString, stage);
    patchbay::RebindResult result;
    result.rebind.to.arn = stage;
    result.outcome = outcome;
    result.now.emplace();
    result.settledByReading = true;
    result.changedUnasked = {patchbay::KeptField::RedundantIngest, patchbay::KeptField::StreamKey,
                             patchbay::KeptField::RedundantIngestCredentials};
    const ui::RebindNames names{u"cam-01"_s,    u"rehearsal"_s, stage, u"press-room"_s,
                                u"rehearsal"_s, u"eu-west-1"_s, {}};
    const ui::OutcomeText text = ui::describe(result, names);
    Data data;
    data.add(names.encoder);
    expectNothingFound(untranslated({{u"start"_s, ui::describeStart(result.rebind, names)},
                                     {u"message"_s, text.message},
                                     {u"undo"_s, text.undoHint},
                                     {u"title"_s, text.dialog.title},
                                     {u"sentences"_s, text.dialog.whatHappened + u' ' + text.dialog.advice},
                                     {u"details"_s, text.dialog.details}},
                                    data),
                       {});
}

void TestPseudoLocale::everyKeychainProblemIsTranslated()
{
    for (int kind = 0; kind <= int(accounts::KeychainErrorKind::Cancelled); ++kind) {
        const accounts::KeychainError error{accounts::KeychainErrorKind(kind), u"rehearsal"_s};
        const ui::Message message = ui::keychainMessage({}, error, {}, {[] {}, [] {}, [] {}, [] {}});
        std::vector<Text> texts{{u"sentence"_s, message.sentence}};
        for (const ui::MessageAction &action : message.actions)
            texts.push_back({u"button"_s, action.label + u'\n' + action.hint});
        expectNothingFound(untranslated(texts, Data()), {});
    }
}

QTEST_MAIN(TestPseudoLocale)
#include "tst_pseudolocale.moc"
