// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Names that are longer than a line, in every window: nothing that cannot be seen is put into what is read, heard or
// copied.

#include "Desk.h"
#include "Texts.h"
#include "Windows.h"

#include "emulator/ServiceCaller.h"
#include "ui/messages/ErrorDialog.h"
#include "ui/widgets/SentenceLabel.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tests;

namespace {

/// As long as the service lets it be, and with no place to be broken at.
QString longName(int number)
{
    return u"stage_"_s + QString(119, u'W') + QString::number(number).rightJustified(3, u'0');
}

void nameStages(const emulator::EmbeddedService &service)
{
    ServiceCaller caller(*service.endpoint(), service.credentials(), service.region().toLatin1());
    const QJsonArray stages = caller.post("ListStages"_ba).body.value(u"stages"_s).toArray();
    int number = 0;
    for (const QJsonValue &stage : stages)
        caller.post("UpdateStage"_ba, {{u"arn"_s, stage[u"arn"_s]}, {u"name"_s, longName(++number)}});
}

/// Takes no room of its own. The isolates around a name from right to left are meant to be there, but in copies.
bool isInvisible(QChar c)
{
    return c == QChar(0x00ad) || (c >= QChar(0x200b) && c <= QChar(0x200d)) || c == QChar(0x2060) || c == QChar(0xfeff);
}

QStringList withInvisible(const std::vector<Text> &texts)
{
    QStringList found;
    for (const Text &text : texts) {
        if (std::any_of(text.text.begin(), text.text.end(), isInvisible))
            found += text.where + u": "_s + text.text;
    }
    return found;
}

std::vector<Text> heardIn(const QWidget &window)
{
    std::vector<Text> heard;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        QAccessibleInterface *const interface = QAccessible::queryAccessibleInterface(widget);
        for (const auto what : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
            heard.push_back({QString::fromLatin1(widget->metaObject()->className()), interface->text(what)});
    }
    return heard;
}

std::vector<Text> copiedFrom(const QWidget &window)
{
    std::vector<Text> copied;
    for (QLabel *label : window.findChildren<QLabel *>()) {
        QGuiApplication::clipboard()->clear();
        QTest::keySequence(label, QKeySequence::SelectAll);
        QTest::keySequence(label, QKeySequence::Copy);
        copied.push_back({u"copied"_s, QGuiApplication::clipboard()->text()});
    }
    return copied;
}

void expectNothingInvisible(const QWidget &window)
{
    QCOMPARE(withInvisible(textsOf(window)), QStringList());
    QCOMPARE(withInvisible(heardIn(window)), QStringList());
    QCOMPARE(withInvisible(copiedFrom(window)), QStringList());
}

} // namespace

class TestInvisible final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsInvisible();
    void inWindows_data();
    void inWindows();
    void inAlerts();
};

/// The test's own eyes.
void TestInvisible::findsWhatIsInvisible()
{
    QWidget window;
    auto *const label = new QLabel(u"main\u200bshow"_s, &window);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QCOMPARE(withInvisible(textsOf(window)).size(), 1);
    QCOMPARE(withInvisible(heardIn(window)).size(), 1);
    QCOMPARE(withInvisible(copiedFrom(window)).size(), 1);
}

void TestInvisible::inWindows_data()
{
    QTest::addColumn<Open>("open");
    for (const ProgramWindow &each : programWindows())
        QTest::newRow(each.name) << each.open;
}

void TestInvisible::inWindows()
{
    QFETCH(const Open, open);
    Desk desk;
    nameStages(desk.service);
    QWidget *const window = open(desk);
    QVERIFY(window);
    QVERIFY(QTest::qWaitForWindowExposed(window));
    expectNothingInvisible(*window);
}

void TestInvisible::inAlerts()
{
    aws::Error error;
    error.kind = aws::ErrorKind::Conflict;
    error.operation = u"UpdateIngestConfiguration"_s;
    ui::ErrorContext context;
    context.act = ui::ErrorContext::Act::Rebinding;
    context.encoder = longName(1);
    context.fromStage = longName(2);
    context.toStage = longName(3);
    context.region = u"eu-west-1"_s;
    ui::ErrorDialog dialog(ui::describe(error, context));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    const auto sentences = dialog.findChildren<ui::SentenceLabel *>();
    QVERIFY(std::any_of(sentences.begin(), sentences.end(),
                        [&](const QLabel *label) { return label->text().contains(longName(1)); }));
    for (const QLabel *sentence : sentences) {
        if (sentence->isVisible())
            QCOMPARE_GE(sentence->height(), sentence->heightForWidth(sentence->width()));
    }
    expectNothingInvisible(dialog);
}

QTEST_MAIN(TestInvisible)
#include "tst_invisible.moc"
