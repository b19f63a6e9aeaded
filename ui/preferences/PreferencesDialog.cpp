// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preferences/PreferencesDialog.h"

#include "text/Isolate.h"
#include "ui/preferences/ForgetQuestion.h"
#include "ui/preferences/MetricsFields.h"
#include "ui/preferences/ToneField.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/ElidedField.h"
#include "ui/widgets/NumberBox.h"
#include "ui/widgets/ScreenRoom.h"
#include "ui/widgets/SecondaryLabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>

#include <algorithm>

namespace ui {

namespace {

/// A sentence under what it explains.
void addHint(QFormLayout &form, const QString &text)
{
    auto *hint = new SecondaryLabel(text);
    hint->setWordWrap(true);
    form.addRow(QString(), hint);
}

void addGap(QFormLayout &form, const QWidget &widget)
{
    form.addItem(new QSpacerItem(0, widget.fontMetrics().height() / 2));
}

QString intervalText(int seconds)
{
    if (seconds == 0)
        return PreferencesDialog::tr("Only by hand (F5)");
    if (seconds % 60 == 0)
        return text::filled(PreferencesDialog::tr("Every %1 min"), seconds / 60);
    return text::filled(PreferencesDialog::tr("Every %1 s"), seconds);
}

} // namespace

PreferencesDialog::PreferencesDialog(const Preferences &preferences, QWidget *parent)
    : Dialog(parent)
    , m_preferences(preferences)
{
    setWindowTitle(tr("Preferences"));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft);
    form->setVerticalSpacing(fontMetrics().height() / 3);
    form->setHorizontalSpacing(fontMetrics().averageCharWidth() * 3);
    addAppearance(*form);
    addGap(*form, *this);
    addRefresh(*form);
    addGap(*form, *this);
    addNotifications(*form);
    addGap(*form, *this);
    addWaits(*form);
    addGap(*form, *this);
    addAlarms(*form);
    addGap(*form, *this);
    addJournal(*form);
    addGap(*form, *this);
    addSharedFolder(*form);
    addGap(*form, *this);
    addMetrics(*form);

    auto *const footer = new DialogFooter(*this);
    footer->addLeave(tr("&Close"))->setAccessibleName(tr("Close"));

    auto *layout = new QVBoxLayout(this);
    const int margin = fontMetrics().height();
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(margin);
    auto *const fields = new QWidget;
    form->setContentsMargins({});
    fields->setLayout(form);
    auto *const scroll = new QScrollArea; // small screens have no room for all
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(fields);
    layout->addWidget(scroll, 1);
    layout->addWidget(footer);
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent) + fontMetrics().averageCharWidth();
    const int width = std::max(fontMetrics().averageCharWidth() * 72, fields->minimumSizeHint().width() + bar);
    scroll->setMinimumWidth(width);
    const int height = std::max(form->heightForWidth(width - bar), form->sizeHint().height());
    const QSize room =
        parent ? screenRoom(*this).boundedTo({QWIDGETSIZE_MAX, parent->window()->height()}) : screenRoom(*this);
    resize(QSize(width + 2 * margin, height + 3 * margin + footer->sizeHint().height()).boundedTo(room));
}

template <typename T, typename V>
void PreferencesDialog::choose(T Preferences::*what, const V &value)
{
    if (m_preferences.*what == T(value))
        return;
    m_preferences.*what = T(value);
    Q_EMIT preferencesChanged(m_preferences);
}

void PreferencesDialog::addAppearance(QFormLayout &form)
{
    auto *appearance = new QComboBox;
    appearance->addItem(tr("As the desktop"), QVariant::fromValue(Appearance::System));
    appearance->addItem(tr("Light"), QVariant::fromValue(Appearance::Light));
    appearance->addItem(tr("Dark"), QVariant::fromValue(Appearance::Dark));
    appearance->setCurrentIndex(static_cast<int>(m_preferences.appearance));
    appearance->setAccessibleName(tr("Appearance"));
    connect(appearance, &QComboBox::currentIndexChanged, this,
            [this, appearance] { choose(&Preferences::appearance, appearance->currentData().value<Appearance>()); });
    form.addRow(tr("&Appearance"), appearance);

    auto *compact = new QCheckBox(tr("Com&pact rows: more of a list in sight"));
    compact->setAccessibleName(tr("Compact rows"));
    compact->setChecked(m_preferences.density == Density::Compact);
    connect(compact, &QCheckBox::toggled, this, [this](bool isCompact) {
        choose(&Preferences::density, isCompact ? Density::Compact : Density::Comfortable);
    });
    form.addRow(tr("Lists"), compact);
}

void PreferencesDialog::addRefresh(QFormLayout &form)
{
    auto *interval = new QComboBox;
    const int chosen = static_cast<int>(m_preferences.refreshInterval.count());
    QList<int> offered{5, 10, 30, 60, 300, 0};
    if (!offered.contains(chosen))
        offered.prepend(chosen);
    for (const int seconds : std::as_const(offered))
        interval->addItem(intervalText(seconds), seconds);
    interval->setCurrentIndex(static_cast<int>(offered.indexOf(chosen)));
    interval->setAccessibleName(tr("Refresh the list"));
    connect(interval, &QComboBox::currentIndexChanged, this, [this, interval] {
        choose(&Preferences::refreshInterval, std::chrono::seconds(interval->currentData().toInt()));
    });
    form.addRow(tr("&Refresh the list"), interval);
    addHint(form, tr("Long lists take longer. Paused while minimised."));

    auto *share = new NumberBox;
    share->setRange(10, 100);
    share->setSingleStep(10);
    share->setSuffix(tr(" %"));
    share->setValue(m_preferences.rateShare);
    share->setAccessibleName(tr("Request rate"));
    share->setKeyboardTracking(false);
    connect(share, &NumberBox::valueChanged, this, [this](int percent) { choose(&Preferences::rateShare, percent); });
    form.addRow(tr("R&equest rate"), share);
    addHint(form,
            tr("Of what AWS allows. The rest is left to other programs. Takes effect when an account is opened."));
}

void PreferencesDialog::addNotifications(QFormLayout &form)
{
    auto *notifications =
        new QCheckBox(tr("&Notify when a move ends, or of an alarm, while the window is in the background"));
    notifications->setAccessibleName(
        tr("Notify when a move ends, or of an alarm, while the window is in the background"));
    notifications->setChecked(m_preferences.notifications);
    connect(notifications, &QCheckBox::toggled, this, [this](bool on) { choose(&Preferences::notifications, on); });
    form.addRow(tr("Notifications"), notifications);

    auto *locks = new QCheckBox(tr("&Lock it after 10 minutes without input"));
    locks->setAccessibleName(tr("Lock the desk after 10 minutes without input"));
    locks->setToolTip(tr("Nothing is changed from here then, until a word is typed"));
    locks->setChecked(m_preferences.locksWhenIdle);
    connect(locks, &QCheckBox::toggled, this, [this](bool on) { choose(&Preferences::locksWhenIdle, on); });
    form.addRow(tr("Desk"), locks);
}

/// Of those that begin from now on.
void PreferencesDialog::addWaits(QFormLayout &form)
{
    auto *const idle = new NumberBox;
    idle->setRange(5, 600);
    idle->setSuffix(tr(" s"));
    idle->setValue(static_cast<int>(m_preferences.idleBeforeMove.count()));
    idle->setAccessibleName(tr("Idle before a waiting encoder moves"));
    idle->setKeyboardTracking(false);
    connect(idle, &NumberBox::valueChanged, this,
            [this](int seconds) { choose(&Preferences::idleBeforeMove, std::chrono::seconds(seconds)); });
    form.addRow(tr("Idle &before a move"), idle);
    auto *const hours = new NumberBox;
    hours->setRange(1, 72);
    hours->setSuffix(tr(" h"));
    hours->setValue(static_cast<int>(m_preferences.waitsEndAfter.count()));
    hours->setAccessibleName(tr("Give up waits after"));
    hours->setKeyboardTracking(false);
    connect(hours, &NumberBox::valueChanged, this,
            [this](int value) { choose(&Preferences::waitsEndAfter, std::chrono::hours(value)); });
    form.addRow(tr("&Give up a wait after"), hours);
    addHint(form, tr("Of changes that wait until a live encoder stops. A shorter drop-out moves nothing."));
}

void PreferencesDialog::addAlarms(QFormLayout &form)
{
    auto *const grace = new NumberBox;
    grace->setRange(1, 120);
    grace->setSuffix(tr(" s"));
    grace->setValue(static_cast<int>(m_preferences.alarmGrace.count()));
    grace->setAccessibleName(tr("Alarm after"));
    grace->setKeyboardTracking(false);
    connect(grace, &NumberBox::valueChanged, this,
            [this](int seconds) { choose(&Preferences::alarmGrace, std::chrono::seconds(seconds)); });
    form.addRow(tr("Alarm a&fter"), grace);
    auto *const sound = new QCheckBox(tr("Sound of alarms: a tone, again every 30 s until acknowle&dged"));
    sound->setAccessibleName(tr("Sound of alarms: a tone, again every 30 s until acknowledged"));
    sound->setChecked(m_preferences.alarmSound);
    connect(sound, &QCheckBox::toggled, this, [this](bool on) { choose(&Preferences::alarmSound, on); });
    form.addRow(QString(), sound);
    auto *const tone = new ToneField(m_preferences.alarmFile, [this](const QString &file) { m_playTone(file); });
    connect(tone, &ToneField::chosen, this, [this](const QString &file) { choose(&Preferences::alarmFile, file); });
    form.addRow(QString(), tone);
}

void PreferencesDialog::addJournal(QFormLayout &form)
{
    m_journal = new QComboBox;
    const int chosen = static_cast<int>(m_preferences.journalKept.count());
    QList<int> offered{0, 365, 90, 30};
    if (!offered.contains(chosen))
        offered.append(chosen);
    for (const int days : std::as_const(offered))
        m_journal->addItem(days == 0 ? tr("For ever") : journalTime(std::chrono::days(days)), days);
    m_journal->setCurrentIndex(m_journal->findData(chosen));
    m_journal->setAccessibleName(tr("Keep the journal"));
    connect(m_journal, &QComboBox::currentIndexChanged, this,
            [this] { keepJournal(std::chrono::days(m_journal->currentData().toInt())); });
    form.addRow(tr("&Keep the journal"), m_journal);
    addHint(form, tr("What is older is removed when the program starts. It can be exported from the journal before."));
}

void PreferencesDialog::keepJournal(std::chrono::days time)
{
    const std::chrono::days now = m_preferences.journalKept;
    const bool isShorter = time.count() > 0 && (now.count() == 0 || time < now);
    if (isShorter)
        Q_EMIT shorterJournalWanted(time);
    else
        choose(&Preferences::journalKept, time);
}

void PreferencesDialog::setJournalKept(std::chrono::days time)
{
    const QSignalBlocker quiet(m_journal);
    m_journal->setCurrentIndex(m_journal->findData(static_cast<int>(time.count())));
    choose(&Preferences::journalKept, time);
}

void PreferencesDialog::addMetrics(QFormLayout &form)
{
    m_metrics = new MetricsFields(m_preferences.metrics);
    connect(m_metrics, &MetricsFields::chosen, this,
            [this](const Preferences::Metrics &metrics) { choose(&Preferences::metrics, metrics); });
    form.addRow(tr("Other dashboards"), m_metrics);
}

void PreferencesDialog::setMetricsProblem(const QString &problem)
{
    m_metrics->setProblem(problem);
}

void PreferencesDialog::addSharedFolder(QFormLayout &form)
{
    m_folder = new ElidedField;
    m_folder->setAccessibleName(tr("Scenes and labels"));
    auto *const choose = new QPushButton(tr("C&hoose…"));
    choose->setToolTip(tr("A folder that others use as well has their scenes and labels too"));
    m_ownFolder = new QPushButton(tr("&Usual folder"));
    for (QPushButton *const each : {choose, m_ownFolder})
        each->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &PreferencesDialog::chooseFolder);
    connect(m_ownFolder, &QPushButton::clicked, this, [this] { m_useFolder({}); });
    auto *const line = new QHBoxLayout;
    line->addWidget(m_folder, 1);
    line->addWidget(choose);
    line->addWidget(m_ownFolder);
    auto *const caption = new QLabel(tr("&Scenes and labels"));
    caption->setBuddy(m_folder); // a form makes a buddy of a widget, not of a layout
    form.addRow(caption, line);
    m_folderHint = new SecondaryLabel;
    m_folderHint->setWordWrap(true);
    form.addRow(QString(), m_folderHint);
    setSharedFolder({}, true);
}

void PreferencesDialog::setSharedFolder(const QString &path, bool isOwn, const QString &problem)
{
    m_folder->setValue(QDir::toNativeSeparators(path));
    m_ownFolder->setEnabled(!isOwn);
    m_folderHint->setText(
        problem.isEmpty() ? tr("Can be shared with other computers. Nothing is moved when it changes.") : problem);
}

void PreferencesDialog::chooseFolder()
{
    auto *const dialog = new QFileDialog(this, tr("Scenes and labels"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { m_useFolder(path); });
    dialog->open();
}

} // namespace ui
