// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scenes/WritingDialog.h"

#include "ui/widgets/Moment.h"
#include "ui/widgets/SentenceLabel.h"

#include <QPushButton>

namespace ui {

WritingDialog::WritingDialog(QWidget *parent)
    : Dialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_slow.setSingleShot(true);
    m_slow.setInterval(aMoment);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        m_sentence->setText(tr("The folder has not answered yet. This goes on until it does. “Cancel” gives it up, "
                               "unless it is being written already."));
    });
}

std::stop_token WritingDialog::beginWriting(QPushButton &act, SentenceLabel &sentence)
{
    m_isWriting = true;
    m_act = &act;
    m_sentence = &sentence;
    m_act->setEnabled(false);
    m_slow.start();
    return m_stop.get_token();
}

bool WritingDialog::endWriting()
{
    m_isWriting = false;
    m_slow.stop();
    m_act->setEnabled(true);
    if (m_isLeft)
        deleteLater();
    return !m_isLeft;
}

void WritingDialog::done(int result)
{
    if (m_isWriting) {
        m_isLeft = true;
        m_slow.stop();
        m_stop.request_stop();
        setAttribute(Qt::WA_DeleteOnClose, false);
    }
    Dialog::done(result);
}

} // namespace ui
