// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Of what can become of an encoder that is live one thing is chosen, by mouse and by keyboard.

#include "ui/live/LiveOptions.h"

#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QTest>
#include <QTimeEdit>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

struct Options {
    Options()
    {
        widget.show(ui::LiveNames{u"cam-03"_s, u"rehearsal"_s, u"main-show"_s}, {});
        widget.QWidget::show();
        widget.activateWindow();
        widget.first()->setFocus();
    }

    QRadioButton *button(const QString &label) const
    {
        const auto buttons = widget.findChildren<QRadioButton *>();
        const auto found = std::ranges::find_if(
            buttons, [&label](const QRadioButton *each) { return each->text().remove(u'&') == label; });
        return found == buttons.end() ? nullptr : *found;
    }

    QLineEdit *typed() const
    {
        const auto fields = widget.findChildren<QLineEdit *>();
        const auto found = std::ranges::find_if(
            fields, [](const QLineEdit *each) { return each->accessibleName().startsWith(u"Type"_s); });
        return found == fields.end() ? nullptr : *found;
    }

    /// What is chosen, as "w--", "-r-" or "--c"; with what can be entered beside that.
    QString choices() const
    {
        QString chosen;
        chosen += wait->isChecked() ? u'w' : u'-';
        chosen += reconnect->isChecked() ? u'r' : u'-';
        chosen += cut->isChecked() ? u'c' : u'-';
        chosen += widget.findChild<QSpinBox *>()->isEnabled() ? u" idle"_s : QString();
        chosen += widget.findChild<QTimeEdit *>()->isEnabled() ? u" end"_s : QString();
        chosen += typed() && typed()->isVisible() ? u" name"_s : QString();
        return chosen;
    }

    ui::LiveOptions widget{u"cam-03"_s, ui::LiveTerms{}};
    QRadioButton *wait = button(u"Wait until it stops"_s);
    QRadioButton *reconnect = button(u"Move at its next reconnect"_s);
    QRadioButton *cut = button(u"Disconnect and rebind"_s);
};

} // namespace

class TestLiveOptions final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneIsChosenByMouse();
    void oneIsChosenByArrowKeys();
    void whoDisconnectsTypesTheNameNext();
    void whatCannotBeCutIsNotChosen();
};

void TestLiveOptions::oneIsChosenByMouse()
{
    const Options options;
    struct Step {
        QRadioButton *button;
        QString choices;
        QString act;
    };
    const Step toWait{options.wait, u"w-- idle end"_s, u"Wait"_s};
    const Step toReconnect{options.reconnect, u"-r- end"_s, u"Move at reconnect"_s};
    const Step toCut{options.cut, u"--c name"_s, u"Disconnect and rebind"_s};
    QCOMPARE(options.choices(), toWait.choices);
    for (const Step &each : {toCut, toReconnect, toWait, toWait, toReconnect, toCut, toCut, toWait}) {
        QTest::mouseClick(each.button, Qt::LeftButton, {}, {5, each.button->height() / 2});
        QCOMPARE(options.choices(), each.choices);
        QCOMPARE(options.widget.actLabel().remove(u'&'), each.act);
        QCOMPARE(options.widget.isConfirmed(), each.button != options.cut);
    }
}

void TestLiveOptions::oneIsChosenByArrowKeys()
{
    Options options;
    QVERIFY(QTest::qWaitForWindowActive(&options.widget));
    for (const auto &[key, chosen] : {std::pair(Qt::Key_Down, u"-r- end"_s), std::pair(Qt::Key_Down, u"--c name"_s),
                                      std::pair(Qt::Key_Up, u"-r- end"_s), std::pair(Qt::Key_Up, u"w-- idle end"_s)}) {
        QTest::keyClick(options.widget.focusWidget(), key);
        QCOMPARE(options.choices(), chosen);
    }
}

void TestLiveOptions::whoDisconnectsTypesTheNameNext()
{
    const Options options;
    QTest::mouseClick(options.cut, Qt::LeftButton, {}, {5, options.cut->height() / 2});
    QCOMPARE(options.widget.focusWidget(), options.typed());
    QTest::keyClicks(options.widget.focusWidget(), u"cam-03"_s);
    QVERIFY(options.widget.isConfirmed());
}

void TestLiveOptions::whatCannotBeCutIsNotChosen()
{
    Options options;
    options.cut->click();
    options.widget.show(ui::LiveNames{u"cam-03"_s, u"rehearsal"_s, u"main-show"_s},
                        patchbay::CutObstacle::OtherAddress);
    QCOMPARE(options.choices(), u"w-- idle end"_s);
    QTest::mouseClick(options.cut, Qt::LeftButton, {}, {5, options.cut->height() / 2});
    QCOMPARE(options.choices(), u"w-- idle end"_s);
}

QTEST_MAIN(TestLiveOptions)
#include "tst_liveoptions.moc"
