// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/TablesRoom.h"

#include "async/Clock.h"
#include "async/SharedResult.h"
#include "files/DiskThreads.h"
#include "files/WholeFile.h"
#include "patchbay/csv/LabelsCsv.h"
#include "patchbay/csv/PlantCsv.h"
#include "patchbay/labels/Labels.h"
#include "patchbay/plant/Plant.h"
#include "text/Csv.h"
#include "text/Isolate.h"
#include "ui/commands/Commands.h"
#include "ui/desk/ChangesRoom.h"
#include "ui/desk/PlantView.h"
#include "ui/desk/StatusLine.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/inventory/ShownCells.h"
#include "ui/settings/FileQuestion.h"
#include "ui/tables/ImportBindingsDialog.h"
#include "ui/tables/ImportLabelsDialog.h"
#include "ui/words/FileWords.h"

#include <QAction>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Spreadsheets open what is parted by the sign that their language has for it: where the comma is the decimal point,
/// that is the semicolon.
QChar separator()
{
    return QLocale::system().decimalPoint() == u","_s ? u';' : u',';
}

/// What the service calls an encoder or stage of what is open; empty where it is not.
QString nameIn(const patchbay::Plant &plant, const QString &arn)
{
    if (const patchbay::Configuration *const encoder = plant.find(plant.idOf(arn)))
        return encoder->summary.name;
    for (const auto &source : plant.sources().all()) {
        if (const ivs::StageSummary *const stage = source->inventory().stages().find(arn))
            return stage->name;
    }
    return {};
}

QString tableFilter()
{
    return TablesRoom::tr("Tables (*.csv);;All files (*)");
}

/// "line-up Show 2026-11-30.csv": those of several shows, and several days, may lie side by side.
QString datedFileName(const QString &name)
{
    static const QRegularExpression refused(
        u"[\\x00-\\x1f./\\\\:*?\"<>|]"_s); // by one file system or another; the ending begins at the first dot
    constexpr qsizetype longest = 80;
    QString plain = text::withoutIsolates(name);
    plain.replace(refused, u"-"_s);
    return plain.simplified().left(longest) + u' ' + async::Clock::utc().toLocalTime().date().toString(Qt::ISODate)
        + u".csv"_s;
}

} // namespace

TablesRoom::TablesRoom(const Services &services, PlantView &view, StatusLine &status, QWidget &window)
    : m_services(services)
    , m_view(view)
    , m_status(status)
    , m_window(window)
{
}

void TablesRoom::carryOut(const Commands &commands)
{
    const auto carryOut = [&commands, this](Command command, void (TablesRoom::*act)()) {
        connect(&commands[command], &QAction::triggered, this, act);
    };
    carryOut(Command::ExportList, &TablesRoom::exportList);
    carryOut(Command::ExportEverything, &TablesRoom::exportEverything);
    carryOut(Command::ImportBindings, &TablesRoom::importBindings);
    carryOut(Command::ImportLabels, &TablesRoom::importLabels);
    carryOut(Command::ExportLabels, &TablesRoom::exportLabels);
    m_view.changes().setSave([this](const QString &name, const QString &file, const std::vector<QStringList> &rows) {
        exportRows(name, file, rows);
    });
}

void TablesRoom::write(const QString &title, const QString &suggested, const std::function<QByteArray()> &table)
{
    const auto tell = [this](const QString &path, const files::Result<void> &done) {
        if (done)
            m_status.showPassing(text::filled(tr("%1 is written."), path));
        else
            Q_EMIT failed(
                text::filled(tr("Nothing was exported. %1 could not be written: %2."), path, fileReason(done.error())));
    };
    const auto chosen = [this, table, tell](const QString &path) {
        const std::stop_token never;
        const auto writing = m_services.disks.run(QFileInfo(path).path(), [path, content = table()] {
            return files::replace(path, content, files::Readers::OfTheFolder);
        });
        QCoro::connect(async::resultOf(writing, never), this,
                       [tell, path](const std::optional<files::Result<void>> &done) { tell(path, *done); });
    };
    FileQuestion{title, tableFilter(), suggested}.ask(m_services.settings, m_window, chosen);
}

void TablesRoom::exportList()
{
    write(tr("Export list as CSV"), tr("list.csv", "a file’s name"),
          [this] { return text::csv(shownCells(m_view.inventoryView().table()), separator()); });
}

void TablesRoom::exportEverything()
{
    write(tr("Export everything"), tr("everything.csv", "a file’s name"),
          [this] { return patchbay::plantCsv(m_services.plant, m_services.labels, separator()); });
}

void TablesRoom::exportRows(const QString &name, const QString &file, const std::vector<QStringList> &rows)
{
    write(text::filled(tr("Export %1"), name), datedFileName(file), [rows] { return text::csv(rows, separator()); });
}

void TablesRoom::exportLabels()
{
    write(tr("Export labels as CSV"), tr("labels.csv", "a file’s name"), [this] {
        const auto nameOf = [this](const QString &arn) { return nameIn(m_services.plant, arn); };
        return patchbay::labelsCsv(m_services.labels.all(), nameOf, separator());
    });
}

void TablesRoom::ask(const QString &title, void (TablesRoom::*then)(const QString &path))
{
    FileQuestion{title, tableFilter()}.ask(m_services.settings, m_window,
                                           [this, then](const QString &path) { (this->*then)(path); });
}

void TablesRoom::read(const QString &path, void (TablesRoom::*then)(const TableFile &file))
{
    const QFileInfo file(path);
    const std::stop_token never;
    const auto reading = m_services.disks.run(file.path(), [path] { return files::read(path); });
    const auto offer = [this, then, name = file.fileName()](const std::optional<files::Result<QByteArray>> &content) {
        if (!*content)
            Q_EMIT failed(text::filled(tr("Nothing was imported. %1 could not be read: %2."), name,
                                       fileReason(content->error())));
        else if (!m_services.plant.sources().all().empty())
            (this->*then)({name, **content});
    };
    QCoro::connect(async::resultOf(reading, never), this, offer);
}

patchbay::SourceId TablesRoom::firstShown() const
{
    return m_view.shown().isEmpty() ? patchbay::SourceId() : m_view.shown().constFirst();
}

void TablesRoom::importBindings()
{
    ask(tr("Import bindings from CSV"), &TablesRoom::importFrom);
}

void TablesRoom::importFrom(const QString &path)
{
    read(path, &TablesRoom::offerBindings);
}

void TablesRoom::offerBindings(const TableFile &file)
{
    auto *const dialog = new ImportBindingsDialog(file, m_services.plant, m_services.labels, firstShown(), &m_window);
    connect(dialog, &ImportBindingsDialog::chosen, &m_view, &PlantView::preview);
    dialog->open();
}

void TablesRoom::importLabels()
{
    ask(tr("Import labels from CSV"), &TablesRoom::importLabelsFrom);
}

void TablesRoom::importLabelsFrom(const QString &path)
{
    read(path, &TablesRoom::offerLabels);
}

void TablesRoom::offerLabels(const TableFile &file)
{
    auto *const dialog = new ImportLabelsDialog(file, m_services.plant, firstShown(), &m_window);
    connect(dialog, &ImportLabelsDialog::imported, this,
            [this](const QString &sentence) { m_status.showPassing(sentence); });
    dialog->open();
}

} // namespace ui
