// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/JournalKeeping.h"

#include "patchbay/journal/Journal.h"
#include "text/Isolate.h"
#include "ui/preferences/ForgetQuestion.h"

#include <QCoroTask>

namespace ui {

using patchbay::JournalResult;

JournalKeeping::JournalKeeping(patchbay::Journal &journal, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
{
}

JournalKeeping::~JournalKeeping()
{
    m_stop.request_stop();
}

void JournalKeeping::ask(std::chrono::days time, QWidget &over, const std::function<void(bool mayBe)> &answer)
{
    patchbay::JournalQuery older;
    older.to = QDateTime::currentDateTimeUtc().addDays(-time.count());
    const QPointer<QWidget> above(&over);
    QCoro::connect(
        m_journal.count(older, m_stop.get_token()), this, [time, above, answer](const JournalResult<qint64> &count) {
            if (!above)
                return;
            auto *const question =
                new Question(forgetQuestion(time, count ? std::optional(*count) : std::nullopt), above);
            connect(question, &QDialog::finished, above, [answer](int result) { answer(result == QDialog::Accepted); });
            question->open();
        });
}

/// Where the journal cannot be opened or written, the window says so, and the next start tries again.
void JournalKeeping::keepFor(std::chrono::days time)
{
    if (time.count() == 0)
        return;
    QCoro::connect(m_journal.keepFor(time, m_stop.get_token()), this, [this, time](const JournalResult<qint64> &count) {
        if (count && *count > 0)
            Q_EMIT removed(
                text::filled(tr("%Ln entries older than %1 are removed from the journal.", nullptr, int(*count)),
                             journalTime(time)));
    });
}

} // namespace ui
