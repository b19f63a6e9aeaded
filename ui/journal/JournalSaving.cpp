// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/journal/JournalSaving.h"

#include "patchbay/journal/JournalExport.h"
#include "text/Isolate.h"
#include "ui/settings/FileQuestion.h"
#include "ui/words/JournalWords.h"

#include <QCoroTask>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int mostOfTheBar = 1'000;

std::shared_ptr<patchbay::RowFormat> formatFor(const QString &path)
{
    if (path.endsWith(".json"_L1, Qt::CaseInsensitive))
        return std::make_shared<patchbay::JsonRows>();
    return std::make_shared<patchbay::CsvRows>();
}

} // namespace

JournalSaving::JournalSaving(patchbay::Journal &journal, QWidget *parent)
    : QWidget(parent)
    , m_journal(journal)
    , m_text(new QLabel)
    , m_bar(new QProgressBar)
    , m_stop(new QPushButton(tr("Stop the export")))
{
    auto *const row = new QHBoxLayout(this);
    const int line = fontMetrics().height();
    row->setContentsMargins(line / 2, line / 3, line / 2, line / 3);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress of the export"));
    row->addWidget(m_text);
    row->addWidget(m_bar, 1);
    row->addWidget(m_stop);
    hide();
    connect(m_stop, &QPushButton::clicked, this, [this] { m_stopping.request_stop(); });
}

JournalSaving::~JournalSaving()
{
    m_stopping.request_stop();
}

void JournalSaving::ask(files::Settings &settings, const patchbay::JournalQuery &query, std::optional<qint64> total)
{
    const QString name = u"journal-%1.csv"_s.arg(QDate::currentDate().toString(Qt::ISODate));
    const FileQuestion question{tr("Export the journal"), tr("Table (*.csv);;JSON (*.json)"), name};
    question.ask(settings, *this, [this, query, total](const QString &path) { save(path, query, total); });
}

void JournalSaving::save(const QString &path, const patchbay::JournalQuery &query, std::optional<qint64> total)
{
    m_stopping = {};
    setSaving(true);
    showProgress(0, total);
    // The journal tells it as long as it writes, whether there is a window or not.
    const auto progress = [self = QPointer(this), total](qint64 rows) {
        if (self)
            self->showProgress(rows, total);
    };
    QCoro::connect(m_journal.exportTo(path, formatFor(path), progress, query, m_stopping.get_token()), this,
                   [this, path](const Result &result) {
                       setSaving(false);
                       tell(result, path);
                   });
}

void JournalSaving::setSaving(bool isSaving)
{
    m_isSaving = isSaving;
    setVisible(isSaving);
    Q_EMIT savingChanged();
}

void JournalSaving::showProgress(qint64 rows, std::optional<qint64> total)
{
    m_bar->setMaximum(total ? mostOfTheBar : 0);
    if (total)
        m_bar->setValue(int(rows * mostOfTheBar / std::max<qint64>(1, *total)));
    const QLocale locale;
    m_text->setText(total
                        ? text::filled(tr("%1 of %2 changes exported"), locale.toString(rows), locale.toString(*total))
                        : text::filled(tr("%1 changes exported"), locale.toString(rows)));
}

void JournalSaving::tell(const Result &result, const QString &path)
{
    if (result)
        Q_EMIT saved(text::filled(tr("%Ln changes were exported to %1.", nullptr, int(*result)),
                                  QDir::toNativeSeparators(QFileInfo(path).fileName())));
    else
        Q_EMIT failed(exportSentence(result.error()));
}

} // namespace ui
