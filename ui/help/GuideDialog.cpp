// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/help/GuideDialog.h"

#include "text/Isolate.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/ReadingOnly.h"
#include "ui/widgets/ScreenRoom.h"
#include "ui/widgets/Shortcut.h"

#include <QCoreApplication>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr QSize sizeInCharacters(116, 40);

struct Section {
    QString heading;
    QStringList sentences;
};

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::GuideDialog)
};

Section finding(const GuideDialog::Keys &keys)
{
    return {Words::tr("Find an encoder"),
            {text::filled(Words::tr("%1 leads to the filter. Type words of its name, stage, state or user; cam-* finds "
                                    "what begins with cam-. %2 leads to the list, %3 clears the filter."),
                          keys.filter, anyOf({keyName(Qt::Key_Down), keyName(Qt::Key_Enter)}), keyName(Qt::Key_Escape)),
             Words::tr("In the list, type the beginning of a name to go there.")}};
}

Section moving(const GuideDialog::Keys &keys)
{
    return {Words::tr("Move an encoder"),
            {text::filled(Words::tr("Select it and press %1 or %2, or double-click it. Choose a stage and confirm."),
                          keyName(Qt::Key_Enter), keys.rebind),
             Words::tr("It is read anew first: what somebody else has changed meanwhile is not overwritten.")}};
}

Section movingMany(const GuideDialog::Keys &keys)
{
    return {
        Words::tr("Move many"),
        {text::filled(Words::tr("Select them and press %1 for one stage, or %2 for several. A preview says what would "
                                "happen to each before anything is changed; below the list you see how far it is, "
                                "and can stop it."),
                      keys.rebind, keys.spread),
         text::filled(Words::tr("%1 shows encoders and stages as a grid. A click, or %2, arms an encoder for a stage; "
                                "Take moves all that are armed."),
                      keys.crosspoint, keyName(Qt::Key_Space)),
         text::filled(Words::tr("%1 saves which encoder is on which stage as a scene, %2 recalls one."), keys.saveScene,
                      keys.recallScene)}};
}

Section making(const GuideDialog::Keys &keys)
{
    return {Words::tr("Make encoders"),
            {text::filled(Words::tr("%1 makes one, or a series such as cam-01 to cam-24, on one stage or spread over "
                                    "several. %2 makes others like those that are selected. Each gets a key of its "
                                    "own. The journal has what was deleted, and makes it again."),
                          keys.create, keys.clone),
             text::filled(Words::tr("%1 gives an encoder another key, step by step, where somebody knows the old one."),
                          keys.rotateKey)}};
}

Section names(const GuideDialog::Keys &keys)
{
    return {
        Words::tr("Labels and problems"),
        {text::filled(Words::tr("%1 gives an encoder a label, a group and a contact of your own. %2 lists only what "
                                "has a problem."),
                      keys.label, keys.problems)}};
}

Section plan(const GuideDialog::Keys &keys)
{
    return {Words::tr("As planned"),
            {text::filled(Words::tr("The scene that was taken last is the plan, or one that you choose. The line below "
                                    "says how many encoders are as planned, and leads to those that are not: missing, "
                                    "on the wrong stage, not expected, on one leg. %1 checks who was seen live since "
                                    "you began, and prints who is left."),
                          keys.lineUp)}};
}

Section stages(const GuideDialog::Keys &keys)
{
    return {
        Words::tr("Stages"),
        {text::filled(Words::tr("%1 lists the stages: how full each is, what is bound to it, how it is reached. There "
                                "they are marked, made, renamed and deleted, and the ones of this show are made "
                                "anew for the next. %2 makes one. What is bound to a stage "
                                "is best moved off it before it is deleted."),
                      keys.stages, keys.newStage),
         Words::tr("One that others are to leave alone can be protected until a time: they are told and asked once "
                   "more before they move something there. It is a note, and no lock.")}};
}

Section journal(const GuideDialog::Keys &keys)
{
    return {Words::tr("Who changed what"),
            {text::filled(Words::tr("%1 leads to the journal, %2 back to the list. A whole run can be taken back from "
                                    "there."),
                          keys.journal, keys.list)}};
}

Section live(const GuideDialog::Keys &keys)
{
    return {
        Words::tr("Live encoders"),
        {text::filled(
             Words::tr(
                 "AWS moves no encoder that is live. You choose: it waits until it stops, or for its next reconnect, "
                 "or it is cut off, moved, and comes back by itself. Its name is typed before it is cut, or how many "
                 "there are. Most are back within seconds; one that is not can be put back. %1 lists all that wait."),
             keys.waits),
         Words::tr(
             "“Cancel wait”, there or in the menu of a row, has one stay where it is; “Hold”, there, keeps all where "
             "they are until it is off again. Cuts come one after the other, so that never two are off air: one "
             "that waits for its turn can be cancelled too. Should the program end while one is cut, a red bar at "
             "the next start brings it back with one click."),
         text::filled(Words::tr("The details (%1) say since when an encoder is live, why it was refused, and what to "
                                "change at it. %2 lists who is on its stage, and disconnects who you say."),
                      keys.details, keys.participants)}};
}

Section wallboard(const GuideDialog::Keys &keys)
{
    return {
        Words::tr("On a second screen"),
        {text::filled(Words::tr("%1 opens the wallboard: whether all is as planned, what is not, and each stage. %2 "
                                "gives it the whole screen; its right mouse button has the other screens."),
                      keys.wallboard, keys.fullScreen),
         Words::tr(
             "Amber at its head: somebody has to look. In a tile !07 is missing, 22→ is on another stage, and +10 is "
             "live there without a plan.")}};
}

Section alarms(const GuideDialog::Keys &keys)
{
    return {Words::tr("Alarms"),
            {text::filled(Words::tr("What is not as planned, and encoders that you watch (menu “Encoder”) and that are "
                                    "not live, stand above everything after 5 s, and a tone is heard. %1 says that you "
                                    "saw it; %2 lists all alarms, also those that are over."),
                          keys.acknowledge, keys.alarms)}};
}

Section urls(const GuideDialog::Keys &keys)
{
    return {
        Words::tr("New URLs"),
        {Words::tr(
             "Stages may have different addresses. A message above the list says which encoder needs a new "
             "URL, and copies it. It stays until the encoder is live on its new stage; of several, you can dismiss it: "
             "a button in the line below has their list then."),
         text::filled(Words::tr("URL and stream key of an encoder are in the details (%1) and in the menu of its "
                                "row. A copied key can be pasted for 30 s."),
                      keys.details),
         text::filled(Words::tr("%1 makes a card of each encoder for whoever sets it up, to be copied, printed or "
                                "saved: with its key only when you ask for it, each time."),
                      keys.handOver),
         text::filled(Words::tr("%1 deletes the selected encoders, after you were asked. Those that are live stay, "
                                "unless you say that they are cut."),
                      keys.remove)}};
}

Section undo(const GuideDialog::Keys &keys)
{
    return {
        Words::tr("Undo and redo"),
        {text::filled(Words::tr("%1 moves what you moved last back to its stage, %2 forth again; of many it shows "
                                "first what that would come to. The menu "
                                "“Edit” says which one and where. One that is live waits, unless you cut it, and what "
                                "somebody else has moved since is left alone."),
                      keys.undo, keys.redo),
         Words::tr("While nothing of the last change can be moved, as when all of it is live, what was changed "
                   "before is next: a preview says so first, and why. Once something of it can be moved, it is "
                   "next again. The journal takes back any run that it has.")}};
}

Section refusals()
{
    return {Words::tr("What a refusal means"),
            {Words::tr("AWS did not do what it was asked. The message says why, whether anything was changed, and what "
                       "to do now. When no answer comes, AWS is asked what became of it before you are told.")}};
}

Section shift(const GuideDialog::Keys &keys)
{
    return {
        Words::tr("The shift"),
        {text::filled(Words::tr("%1 shows what who comes next has to know: what is not as planned, what waits, alarms, "
                                "the last changes and your note. Whoever takes over writes their name, and the "
                                "journal has it."),
                      keys.shiftHandover),
         text::filled(Words::tr("%1 locks the desk: you look on, and nothing is changed until “unlock” is typed. What "
                                "is under way goes on, and so do changes that wait."),
                      keys.lockDesk),
         Words::tr("For an emergency, put scenes into slots (“Manage scenes…”): each has a key that opens its "
                   "preview at once. “Patch sheet…” has who sends where, for paper.")}};
}

Section accounts(const GuideDialog::Keys &keys)
{
    return {Words::tr("Accounts"),
            {text::filled(Words::tr("Account and region at the top choose what the list shows. %1 adds, changes and "
                                    "removes accounts. Access keys stay in the keychain of this computer."),
                          keys.accounts)}};
}

Section more(const GuideDialog::Keys &keys)
{
    return {Words::tr("More keys"),
            {text::filled(Words::tr("%1 reads the list at once. %2 fills the screen, and %3 leads back. %4 lists every "
                                    "key."),
                          keys.refresh, keys.fullScreen, keyName(Qt::Key_Escape), keys.shortcuts)}};
}

QString pageOf(const std::vector<Section> &sections)
{
    QString page;
    for (const Section &section : sections) {
        page += u"<h3>"_s + section.heading.toHtmlEscaped() + u"</h3><p>"_s;
        page += section.sentences.join(u' ').toHtmlEscaped() + u"</p>"_s;
    }
    return page;
}

} // namespace

GuideDialog::GuideDialog(const Keys &keys, QWidget *parent)
    : Dialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Guide"));
    setReadingOnly(*this);
    auto *const page = new QTextBrowser;
    page->setAccessibleName(tr("Guide"));
    page->setTabChangesFocus(true);
    page->document()->setDocumentMargin(fontMetrics().height());
    page->document()->setDefaultStyleSheet(u"h3 { margin: 10px 0 2px 0; } p { margin: 0; line-height: 120%; }"_s);
    page->setHtml(pageOf({moving(keys), movingMany(keys), making(keys), live(keys), alarms(keys), undo(keys),
                          stages(keys), journal(keys), wallboard(keys), urls(keys), refusals(), finding(keys),
                          plan(keys), names(keys), shift(keys), accounts(keys), more(keys)}));

    auto *const footer = new DialogFooter(*this);
    footer->addLeave(tr("&Close"))->setAccessibleName(tr("Close"));

    auto *const column = new QVBoxLayout(this);
    const int margin = fontMetrics().height();
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(margin);
    column->addWidget(page, 1);
    column->addWidget(footer);
    page->setFocus(); // the arrows scroll
    resize(QSize(sizeInCharacters.width() * fontMetrics().averageCharWidth(),
                 sizeInCharacters.height() * fontMetrics().height())
               .boundedTo(screenRoom(*this)));
}

} // namespace ui
