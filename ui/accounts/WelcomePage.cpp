// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/WelcomePage.h"

#include "text/Isolate.h"
#include "ui/accounts/AccountRules.h"
#include "ui/appearance/Fonts.h"
#include "ui/words/KeychainWords.h"

#include <QCoroTask>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// What is at fault is named but not shown: it may be a secret in place of the ID.
QString whatWasFound(const accounts::Environment &environment)
{
    const QString reason = rules::environmentReason(environment);
    if (!environment.credentials())
        return text::filled(WelcomePage::tr("Found in the environment: an access key that cannot be used. %1"), reason);
    const QString region = environment.region.isEmpty() ? WelcomePage::tr("no region") : environment.region;
    const QString found = text::filled(WelcomePage::tr("Found in the environment: access key %1, %2"),
                                       environment.key.accessKeyId, region);
    return reason.isEmpty() || environment.region.isEmpty() ? found : found + u". "_s + reason;
}

} // namespace

WelcomePage::WelcomePage(accounts::Keychain &keychain, const accounts::Environment &environment, QWidget *profiles,
                         QWidget *parent)
    : QWidget(parent)
    , m_keychain(keychain)
{
    auto *block = new QWidget;
    block->setMaximumWidth(fontMetrics().averageCharWidth() * 100);
    auto *column = new QVBoxLayout(block);
    column->setSpacing(fontMetrics().height() * 3 / 2);

    auto *question = new QLabel(tr("Which account do you work with?"));
    question->setFont(scaledFont(1.6, QFont::DemiBold));
    question->setAlignment(Qt::AlignHCenter);
    question->setWordWrap(true);
    column->addWidget(question);
    if (profiles) {
        column->addWidget(profiles);
        setFocusProxy(profiles->focusProxy());
    }
    if (!environment.key.accessKeyId.isEmpty())
        column->addWidget(makeEnvironment(environment));
    column->addWidget(makeChoices());
    column->addWidget(makeKeychain());

    auto *page = new QWidget;
    auto *centred = new QGridLayout(page);
    centred->addWidget(block, 1, 1);
    for (const int side : {0, 2}) {
        centred->setRowStretch(side, 1);
        centred->setColumnStretch(side, 1);
    }
    centred->setColumnStretch(1, 8);

    auto *room = new QScrollArea;
    room->setFrameShape(QFrame::NoFrame);
    room->setFocusPolicy(Qt::NoFocus);
    room->setWidgetResizable(true);
    room->setWidget(page);
    // What is behind must be painted for paintEvent() to come.
    room->viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(room);
}

WelcomePage::~WelcomePage()
{
    m_stop.request_stop();
}

/// The first one made takes the page's focus.
QPushButton *WelcomePage::makeButton(const QString &text)
{
    auto *button = new QPushButton(text);
    button->setAutoDefault(true); // Enter presses it, as in a dialog
    if (!focusProxy())
        setFocusProxy(button);
    return button;
}

QWidget *WelcomePage::makeEnvironment(const accounts::Environment &environment)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins({});
    auto *found = new QLabel(whatWasFound(environment));
    found->setTextFormat(Qt::PlainText);
    found->setWordWrap(true);
    found->setToolTip(environment.seen.join(u'\n'));
    auto *use = makeButton(tr("&Use"));
    connect(use, &QPushButton::clicked, this, &WelcomePage::useEnvironmentRequested);
    line->addWidget(found, 1);
    line->addWidget(use);
    return row;
}

QWidget *WelcomePage::makeChoices()
{
    auto *choices = new QWidget;
    auto *grid = new QGridLayout(choices);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(fontMetrics().height() * 2);
    const auto add = [&](int column, const QString &label, const QString &hint, void (WelcomePage::*signal)()) {
        auto *button = makeButton(label);
        button->setMinimumHeight(fontMetrics().height() * 5 / 2);
        button->setToolTip(hint);
        connect(button, &QPushButton::clicked, this, signal);
        auto *text = new QLabel(hint);
        text->setWordWrap(true);
        text->setAlignment(Qt::AlignTop | Qt::AlignHCenter);
        grid->addWidget(button, 0, column);
        grid->addWidget(text, 1, column);
        grid->setColumnStretch(column, 1);
    };
    add(0, tr("Use an &access key…"), tr("Of your own AWS account. It needs to list and update ingest configurations."),
        &WelcomePage::useAccessKeyRequested);
    add(1, tr("Try the &demo"), tr("60 made-up encoders. Nothing leaves this computer."),
        &WelcomePage::tryDemoRequested);
    return choices;
}

QWidget *WelcomePage::makeKeychain()
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins({});
    m_sentence = new QLabel;
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_again = makeButton({});
    m_again->hide();
    connect(m_again, &QPushButton::clicked, this, [this] { m_locked ? unlockKeychain() : askKeychain(); });
    line->addWidget(m_sentence, 1);
    line->addWidget(m_again);
    setKeychain(tr("Looking for a keychain…"), {});
    return row;
}

void WelcomePage::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (m_asked)
        return;
    m_asked = true;
    QMetaObject::invokeMethod(this, &WelcomePage::askKeychain, Qt::QueuedConnection);
}

void WelcomePage::setKeychain(const QString &sentence, const QString &button)
{
    m_sentence->setText(sentence + u' ' + tr("This program talks to AWS and to no one else."));
    m_again->setText(button);
    m_again->setVisible(!button.isEmpty());
    // Centred as all above, unless a button stands beside it.
    m_sentence->setAlignment(Qt::AlignVCenter | (button.isEmpty() ? Qt::AlignHCenter : Qt::AlignLeft));
}

void WelcomePage::askKeychain()
{
    m_again->setEnabled(false);
    QCoro::connect(m_keychain.state(m_stop.get_token()), this,
                   [this](const accounts::KeychainResult<accounts::KeychainState> &state) { showState(state); });
}

void WelcomePage::unlockKeychain()
{
    m_again->setEnabled(false);
    QCoro::connect(m_keychain.unlock(m_stop.get_token()), this,
                   [this](const accounts::KeychainResult<void> &) { askKeychain(); });
}

void WelcomePage::showState(const accounts::KeychainResult<accounts::KeychainState> &state)
{
    m_again->setEnabled(true);
    m_locked = state && state->locked;
    if (!state)
        setKeychain(keychainSentence(state.error()) + u' ' + tr("Secrets are kept until you close the program."),
                    tr("Tr&y again"));
    else if (state->locked)
        setKeychain(text::filled(tr("Secrets are kept in %1. It is locked now."), keychainName(state->product)),
                    tr("Un&lock…"));
    else
        setKeychain(text::filled(tr("Secrets are kept in %1."), keychainName(state->product)), {});
}

} // namespace ui
