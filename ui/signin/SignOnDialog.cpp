// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signin/SignOnDialog.h"

#include "text/Isolate.h"
#include "ui/appearance/Fonts.h"
#include "ui/signin/Browser.h"
#include "ui/signin/UserCodeView.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/GrowToFit.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/words/SignOnWords.h"

#include <QCoroTask>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

SignOnDialog::SignOnDialog(SignOn signOn, async::TaskScope &scope, QWidget *parent)
    : Dialog(parent)
    , m_signOn(std::move(signOn))
    , m_scope(scope)
    , m_code(new UserCodeView)
    , m_state(new SentenceLabel)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(text::filled(tr("Sign in: %1"), m_signOn.account));
    const auto endpoint = accounts::signInEndpoint(m_signOn.wanted);
    auto *const where = new SentenceLabel;
    where->setText(endpoint ? signOnSentence(endpoint->host(), QUrl(m_signOn.wanted.signOn.startUrl).host())
                            : noSignOnSentence());
    auto *const footer = new DialogFooter(*this);
    footer->addLeave(tr("&Cancel"));
    m_browser = footer->addAct(tr("Open &browser"));
    m_useCode = footer->addOther(tr("&Use a code instead"));
    m_useCode->setToolTip(tr("For a browser on another device"));
    footer->setDefault(m_browser);
    for (QPushButton *const button : {m_browser, m_useCode})
        button->setEnabled(endpoint.has_value());
    const int line = fontMetrics().height();
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line * 3 / 4);
    column->addWidget(where);
    column->addWidget(m_code);
    column->addWidget(m_state);
    column->addStretch();
    column->addWidget(footer);
    m_code->hide();
    setMinimumWidth(fontMetrics().averageCharWidth() * 72);
    connect(m_browser, &QPushButton::clicked, this, &SignOnDialog::useBrowser);
    connect(m_useCode, &QPushButton::clicked, this, &SignOnDialog::useCode);
    m_browser->setFocus();
}

SignOnDialog::~SignOnDialog()
{
    stop();
}

void SignOnDialog::stop()
{
    m_stop.request_stop();
    m_stop = {};
}

/// In place of the one that is under way.
void SignOnDialog::begin(async::Stoppable<accounts::SsoResult<void>> signIn)
{
    m_state->setText(askingSentence());
    const std::stop_token stopped = m_stop.get_token();
    QCoro::connect(async::ownedBy(m_scope, std::move(signIn), stopped), this,
                   [this, stopped](const accounts::SsoResult<void> &result) {
                       if (!stopped.stop_requested())
                           end(result);
                   });
}

void SignOnDialog::useBrowser()
{
    stop();
    m_code->hide();
    m_browser->setEnabled(false);
    m_useCode->setEnabled(true);
    const auto show = [self = QPointer(this)](const QUrl &page) {
        if (self)
            self->m_state->setText(openInBrowser(page) ? waitingForBrowserSentence() : noBrowserSentence());
    };
    begin([on = m_signOn, show](std::stop_token stop) {
        return accounts::signInByBrowser(on.wanted, on.cache, show, std::move(stop));
    });
}

void SignOnDialog::useCode()
{
    stop();
    m_useCode->setEnabled(false);
    m_browser->setEnabled(true);
    const auto show = [self = QPointer(this)](const accounts::SsoUserCode &code) {
        if (self)
            self->showCode(code);
    };
    begin([on = m_signOn, show](std::stop_token stop) {
        return accounts::signInByCode(on.wanted, on.cache, show, std::move(stop));
    });
}

void SignOnDialog::showCode(const accounts::SsoUserCode &code)
{
    m_code->setCode(code);
    m_code->show();
    m_state->setText(waitingForCodeSentence());
    growToFit(*this);
}

void SignOnDialog::end(const accounts::SsoResult<void> &result)
{
    if (result)
        return accept();
    m_code->hide();
    m_browser->setEnabled(true);
    m_useCode->setEnabled(true);
    m_state->setText(signOnFailedSentence(result.error()));
    growToFit(*this);
}

} // namespace ui
