// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/messages/ErrorDialog.h"

#include "ui/messages/AllRemedies.h"
#include "ui/widgets/WorldSign.h"

#include <QAccessible>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLabel>
#include <QLayout>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;
using ui::Remedy;

namespace {

ui::ErrorText textWith(std::vector<Remedy> remedies)
{
    ui::ErrorText text;
    text.title = u"cam-03 is live"_s;
    text.whatHappened = u"cam-03 is live on rehearsal. You asked for main-show."_s;
    text.whatChanged = u"Nothing was changed."_s;
    text.retrySafe = u"You can try again."_s;
    text.leaveLabel = u"Leave as it is"_s;
    text.details = u"Code: ConflictException"_s;
    text.policy = u"{}"_s;
    text.remedies = std::move(remedies);
    return text;
}

QPushButton *button(const QWidget &in, const QString &label)
{
    for (QPushButton *candidate : in.findChildren<QPushButton *>()) {
        if (candidate->text().remove(u'&') == label)
            return candidate;
    }
    return nullptr;
}

} // namespace

/// In the place of the browser.
class Browser final : public QObject {
    Q_OBJECT

public Q_SLOTS:
    void show(const QUrl &url) { m_shown.append(url.toString()); }

public:
    QStringList m_shown;
};

class TestErrorDialog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_done.clear(); }
    void isAnAlertNamedByItsTitle();
    void enterAndEscapeLeave_data();
    void enterAndEscapeLeave();
    void remedyIsCarriedOut();
    void saysNothingOfWhatItOffersNoMore();
    void copiesDetails();
    void copiesPolicyAndStays();
    void opensAHelpfulPageAndStays();
    void everyControlHasAName();
    void whatIsSaidInsteadHasItsOwnWordForLeaving();
    void whatIsSaidInsteadHasRoom();
    void anotherServiceThanAwsIsShown();

private:
    ui::Remedies canDoAll()
    {
        return tests::canDoAll(*this, [this](Remedy remedy) { m_done += remedy; });
    }

    QList<Remedy> m_done;
};

void TestErrorDialog::isAnAlertNamedByItsTitle()
{
    ui::ErrorDialog *dialog = new ui::ErrorDialog(textWith({Remedy::Retry}), canDoAll());
    dialog->open();
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(dialog);
    QVERIFY(accessible);
    QCOMPARE(accessible->role(), QAccessible::AlertMessage);
    QCOMPARE(accessible->text(QAccessible::Name), u"cam-03 is live"_s);
    QVERIFY(accessible->text(QAccessible::Description).contains(u"Nothing was changed."_s));
    QCOMPARE(dialog->windowTitle(), u"cam-03 is live"_s);
    dialog->close();
}

void TestErrorDialog::enterAndEscapeLeave_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("Enter") << static_cast<int>(Qt::Key_Return);
    QTest::newRow("Escape") << static_cast<int>(Qt::Key_Escape);
}

void TestErrorDialog::enterAndEscapeLeave()
{
    QFETCH(int, key);
    QPointer<ui::ErrorDialog> dialog = new ui::ErrorDialog(textWith({Remedy::Retry, Remedy::EditAccount}), canDoAll());
    dialog->open();
    QTest::keyClick(dialog, static_cast<Qt::Key>(key));
    QTRY_VERIFY(!dialog);
    QVERIFY(m_done.isEmpty());
}

void TestErrorDialog::remedyIsCarriedOut()
{
    QPointer<ui::ErrorDialog> dialog = new ui::ErrorDialog(textWith({Remedy::EditAccount}), canDoAll());
    dialog->open();
    button(*dialog, u"Edit account"_s)->click();
    QCOMPARE(m_done, QList<Remedy>{Remedy::EditAccount});
    QTRY_VERIFY(!dialog);
}

void TestErrorDialog::saysNothingOfWhatItOffersNoMore()
{
    ui::ErrorDialog dialog(textWith({Remedy::Retry}), canDoAll());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    const auto speaksOfRetry = [&dialog] {
        const auto labels = dialog.findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"try again"_s);
        });
    };
    QVERIFY(speaksOfRetry());
    dialog.withdrawRemedies();
    QVERIFY(!button(dialog, u"Retry"_s)->isVisible());
    QVERIFY(!speaksOfRetry());
}

void TestErrorDialog::copiesDetails()
{
    ui::ErrorDialog dialog(textWith({}));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    QPlainTextEdit *details = dialog.findChild<QPlainTextEdit *>();
    QVERIFY(!details->isVisible());
    dialog.findChild<QToolButton *>()->click();
    QVERIFY(details->isVisible());
    QCOMPARE(details->toPlainText(), u"Code: ConflictException"_s);
    button(dialog, u"Copy details"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"cam-03 is live\nCode: ConflictException"_s);
}

void TestErrorDialog::copiesPolicyAndStays()
{
    ui::ErrorDialog dialog(textWith({Remedy::CopyPolicy}));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    button(dialog, u"Copy IAM policy"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"{}"_s);
    QVERIFY(dialog.isVisible());
}

void TestErrorDialog::opensAHelpfulPageAndStays()
{
    Browser browser;
    QDesktopServices::setUrlHandler(u"https"_s, &browser, "show");
    ui::ErrorText text = textWith({});
    text.page = {u"Open AWS Health"_s, u"https://health.aws.amazon.com/"_s};
    ui::ErrorDialog dialog(text);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    button(dialog, u"Open AWS Health"_s)->click();
    QDesktopServices::unsetUrlHandler(u"https"_s);
    QCOMPARE(browser.m_shown, QStringList{u"https://health.aws.amazon.com/"_s});
    QVERIFY(dialog.isVisible());
    QVERIFY(!button(dialog, u"Open AWS Health"_s)->isDefault());
}

void TestErrorDialog::everyControlHasAName()
{
    ui::ErrorDialog dialog(textWith({Remedy::Retry, Remedy::CopyPolicy, Remedy::EditAccount}), canDoAll());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    int controls = 0;
    for (QWidget *widget : dialog.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || qobject_cast<QLabel *>(widget))
            continue;
        if (widget->objectName().startsWith(u"qt_"_s))
            continue;
        ++controls;
        QVERIFY2(!QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty(),
                 widget->metaObject()->className());
    }
    QCOMPARE(controls, 7); // four buttons, Details, its text and Copy details
}

/// "Leave as it is" is no word for what has moved after all.
void TestErrorDialog::whatIsSaidInsteadHasItsOwnWordForLeaving()
{
    ui::ErrorDialog dialog(textWith({Remedy::Retry}), canDoAll());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    QVERIFY(button(dialog, u"Leave as it is"_s));
    ui::ErrorText text = textWith({});
    text.leaveLabel.clear();
    dialog.replaceSentences(text);
    QVERIFY(!button(dialog, u"Leave as it is"_s));
    QVERIFY(button(dialog, u"Close"_s));
}

void TestErrorDialog::whatIsSaidInsteadHasRoom()
{
    ui::ErrorDialog dialog(textWith({}));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    const int before = dialog.height();
    ui::ErrorText text = textWith({});
    text.whatChanged = u"A long word about what has changed since then. "_s.repeated(12);
    dialog.replaceSentences(text);
    QVERIFY(dialog.height() > before);
    QCOMPARE_GE(dialog.height(), dialog.layout()->totalHeightForWidth(dialog.width()));
    dialog.replaceSentences(textWith({}));
    QCOMPARE(dialog.height(), before);
}

void TestErrorDialog::anotherServiceThanAwsIsShown()
{
    ui::ErrorText text = textWith({Remedy::Retry});
    ui::ErrorDialog onAws(text);
    onAws.show();
    QVERIFY(!onAws.findChild<ui::WorldSign *>()->isVisible());

    text.world = aws::World::at(QUrl(u"http://127.0.0.1:8085"_s));
    ui::ErrorDialog elsewhere(text);
    elsewhere.setAttribute(Qt::WA_DeleteOnClose, false);
    elsewhere.show();
    const auto *const sign = elsewhere.findChild<ui::WorldSign *>();
    QVERIFY(sign->isVisible());
    QCOMPARE(sign->text(), u"Not AWS: 127.0.0.1:8085"_s);
    elsewhere.replaceSentences(textWith({}));
    QVERIFY(sign->isVisible());
}

QTEST_MAIN(TestErrorDialog)
#include "tst_error_dialog.moc"
