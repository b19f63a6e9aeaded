// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signin/MfaDialog.h"

#include "accounts/providers/MfaCodes.h"
#include "text/Isolate.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/GrowToFit.h"
#include "ui/widgets/SentenceLabel.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int digits = 6;

/// Whatever is shown of an ARN: what a person calls the device.
QString nameOf(const QString &device)
{
    const QString name = device.section(u'/', -1);
    return name.isEmpty() ? device : name;
}

} // namespace

MfaDialog::MfaDialog(accounts::MfaCodes &codes, QWidget *parent)
    : Dialog(parent)
    , m_codes(codes)
    , m_wanted(*codes.current())
    , m_state(new SentenceLabel)
    , m_code(new QLineEdit)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("MFA code"));
    auto *const question = new SentenceLabel;
    question->setText(text::filled(tr("The profile %1 needs the code that your MFA device %2 shows now."),
                                   m_wanted.profile, nameOf(m_wanted.device)));
    question->setToolTip(m_wanted.device + u'\n' + m_wanted.roleArn);
    m_code->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[0-9 ]*"_s), m_code));
    m_code->setMaxLength(digits + 1); // a blank in the middle, as some devices show it
    m_code->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhSensitiveData);
    m_code->setAccessibleName(tr("Code"));
    auto *const form = new QFormLayout;
    form->addRow(tr("&Code"), m_code);
    auto *const footer = new DialogFooter(*this);
    footer->addLeave(tr("&Leave it"))->setToolTip(tr("What waits for the code ends. Nothing is changed."));
    m_send = footer->addAct(tr("&Sign in"));
    footer->setDefault(m_send);
    const int line = fontMetrics().height();
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line * 3 / 4);
    column->addWidget(question);
    column->addLayout(form);
    column->addWidget(m_state);
    column->addStretch();
    column->addWidget(footer);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
    connect(m_code, &QLineEdit::textChanged, this, &MfaDialog::check);
    connect(m_send, &QPushButton::clicked, this, &MfaDialog::send);
    connect(&codes, &accounts::MfaCodes::changed, this, &MfaDialog::follow);
    follow();
    m_code->setFocus();
}

MfaDialog::~MfaDialog() = default;

void MfaDialog::check()
{
    m_send->setEnabled(!m_codes.isChecking() && m_code->text().remove(u' ').size() == digits);
}

void MfaDialog::send()
{
    m_codes.answer(aws::Secret(m_code->text().remove(u' ')));
}

void MfaDialog::follow()
{
    const auto current = m_codes.current();
    accounts::MfaCodeWanted same = m_wanted;
    same.wasRefused = current && current->wasRefused;
    if (!current || *current != same)
        return accept();
    if (m_codes.isChecking()) {
        m_state->setText(tr("Asking AWS…"));
    } else if (same.wasRefused) {
        m_state->setText(tr("AWS did not take this code. Each can be used once: wait for the next one."));
        m_code->selectAll();
        m_code->setFocus();
    } else {
        m_state->setText(tr("What waits goes on after that."));
    }
    m_code->setReadOnly(m_codes.isChecking());
    check();
    growToFit(*this);
}

void MfaDialog::reject()
{
    disconnect(&m_codes, nullptr, this, nullptr);
    m_codes.decline();
    Dialog::reject();
}

} // namespace ui
