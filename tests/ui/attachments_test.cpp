#include "core/files/attachments.h"

#include "core/store/blob_device.h"
#include "tests/support/window_session.h"
#include "tests/ui/account_page_fixture.h"
#include "tests/ui/opened_files.h"
#include "ui/forms/record_form.h"
#include "ui/lists/attachment_button.h"
#include "ui/lists/attachment_list.h"
#include "ui/lists/pdf_preview.h"
#include "ui/lists/record_sheet.h"
#include "ui/pages/accounts/attachments_card.h"
#include "ui/pages/accounts/overview_tab.h"
#include "ui/pages/record/record_page.h"
#include "ui/shell/file_drops.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDropEvent>
#include <QImage>
#include <QMimeData>
#include <QPainter>
#include <QPdfWriter>
#include <QSignalSpy>
#include <QToolButton>

namespace attache::test {
namespace {

class AttachmentsOfAnAccount : public AccountPageFixture
{
protected:
    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = workspace.directory.filePath(name);
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path;
    }
    AttachmentList *list() { return page->overview()->attachments()->list(); }
    void wait()
    {
        EXPECT_TRUE(QTest::qWaitFor([this] { return !desk.tasks().isRunning(); }));
        QCoreApplication::processEvents();
    }
    /// Drops @p data in the middle of the page.
    void drop(const QMimeData &data)
    {
        QWidget *target = page->overview()->viewport();
        const QPoint place = target->rect().center();
        QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &enter);
        EXPECT_TRUE(enter.isAccepted());
        QDropEvent event(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &event);
    }
    static QByteArray picture()
    {
        QImage image(64, 48, QImage::Format_RGB32);
        image.fill(Qt::red);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return bytes;
    }

    OpenedFiles opened;
};

TEST_F(AttachmentsOfAnAccount, ComeInByTheDialogAndGoWithUndo)
{
    show();
    EXPECT_TRUE(list()->buttons().isEmpty());
    filesToAnswer.open = write(u"plan.txt"_qs, "plan");
    QTest::mouseClick(page->overview()->attachments()->findChild<QToolButton *>(), Qt::LeftButton);
    wait();
    ASSERT_EQ(list()->buttons().size(), 1);
    EXPECT_EQ(list()->buttons().front()->text(), u"plan.txt"_qs);
    EXPECT_TRUE(list()->buttons().front()->isVisible());
    // By the keyboard, and back.
    list()->buttons().front()->setFocus();
    QTest::keyClick(list()->buttons().front(), Qt::Key_Delete);
    QCoreApplication::processEvents();
    EXPECT_TRUE(list()->buttons().isEmpty());
    undo();
    QCoreApplication::processEvents();
    EXPECT_EQ(list()->buttons().size(), 1);
}

TEST_F(AttachmentsOfAnAccount, ComeInByDropAnywhereOnTheOverview)
{
    show();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write(u"a.pdf"_qs, "a")),
                  QUrl::fromLocalFile(write(u"b.docx"_qs, "b")),
                  QUrl(u"https://example.com/c"_qs)});
    drop(data);
    wait();
    ASSERT_EQ(list()->rows().size(), 2U);
    QMimeData text;
    text.setText(u"no file"_qs);
    EXPECT_FALSE(list()->canTake(&text));
}

TEST_F(AttachmentsOfAnAccount, AScreenshotIsPastedWhereNobodyWrites)
{
    show();
    QApplication::clipboard()->setImage(QImage::fromData(picture()));
    page->overview()->attachments()->findChild<QToolButton *>()->setFocus();
    QTest::keySequence(page.get(), QKeySequence::Paste);
    QCoreApplication::processEvents();
    ASSERT_EQ(list()->rows().size(), 1U);
    EXPECT_TRUE(list()->rows().front().name.endsWith(u".png"_qs));
    EXPECT_EQ(list()->rows().front().mime, u"image/png"_qs);
    ASSERT_TRUE(QTest::qWaitFor([&] { return list()->buttons().front()->hasPreview(); }));
}

TEST_F(AttachmentsOfAnAccount, OpenWithTheProgramOfTheSystem)
{
    // A name that would lead out of the folder of copies.
    ASSERT_OK(attachBytes(*workspace, recordTypeOf<Account>(), acme.id.value(),
                          u"../../evil.txt"_qs, "words"));
    show();
    ASSERT_EQ(list()->buttons().size(), 1);
    QTest::mouseClick(list()->buttons().front(), Qt::LeftButton);
    ASSERT_EQ(opened.urls.size(), 1);
    QFile copy(opened.urls.front().toLocalFile());
    EXPECT_TRUE(copy.fileName().endsWith(u"/evil.txt"_qs));
    EXPECT_FALSE(copy.fileName().contains(u".."_qs));
    ASSERT_TRUE(copy.open(QIODevice::ReadOnly));
    EXPECT_EQ(copy.readAll(), QByteArray("words"));
    // Again, from the copy there is.
    QTest::keyClick(list()->buttons().front(), Qt::Key_Return);
    EXPECT_EQ(opened.urls.size(), 2);
    filesToAnswer.save = workspace.directory.filePath(u"saved.txt"_qs);
    Q_EMIT list()->buttons().front()->saveRequested();
    EXPECT_TRUE(QFile::exists(filesToAnswer.save));
}

TEST_F(AttachmentsOfAnAccount, OneThatWasFoundGetsTheKeyboard)
{
    const auto added =
        attachBytes(*workspace, recordTypeOf<Account>(), acme.id.value(), u"plan.txt"_qs, "words");
    ASSERT_OK(added);
    show(u"attachment:"_qs + added->id.toString());
    EXPECT_EQ(QApplication::focusWidget(), list()->buttons().front());
}

TEST_F(AttachmentsOfAnAccount, WhatIsRefusedIsSaid)
{
    show();
    const QSignalSpy said(&desk, &Desk::failed);
    const QString huge = write(u"film.mp4"_qs, {});
    ASSERT_TRUE(QFile::resize(huge, LargestAttachment + 1));
    list()->attach({huge});
    wait();
    ASSERT_EQ(said.size(), 1);
    EXPECT_TRUE(said.front().front().toString().contains(u"film.mp4"_qs));
    EXPECT_TRUE(list()->buttons().isEmpty());
}

TEST_F(AttachmentsOfAnAccount, ARecordAtTheSideHasItsOwn)
{
    RecordSheet sheet(desk, recordTypeOf<Account>());
    ASSERT_NE(sheet.attachments(), nullptr);
    sheet.showRecord(acme.id.value());
    sheet.show();
    sheet.attachments()->attach({write(u"plan.txt"_qs, "plan")});
    wait();
    EXPECT_EQ(sheet.attachments()->buttons().size(), 1);
    RecordSheet none(desk, recordTypeOf<BuyingRole>());
    EXPECT_EQ(none.attachments(), nullptr);
}

TEST_F(AttachmentsOfAnAccount, ThePageOfAnyRecordHasThem)
{
    RecordPage any(desk);
    any.resize(900, 700);
    any.show();
    any.activate(QVariant::fromValue(Link{u"record"_qs, acme.id.value(), u"account"_qs}));
    ASSERT_NE(any.attachments(), nullptr);
    EXPECT_TRUE(any.attachments()->isVisible());
    any.attachments()->attach({write(u"plan.txt"_qs, "plan")});
    wait();
    EXPECT_EQ(any.attachments()->buttons().size(), 1);
    QApplication::clipboard()->setImage(QImage::fromData(picture()));
    QTest::keySequence(&any, QKeySequence::Paste);
    QCoreApplication::processEvents();
    EXPECT_EQ(any.attachments()->buttons().size(), 2);
    // One that takes none has no place for them.
    Contact person;
    person.account = acme.id;
    person.name = u"Wang"_qs;
    BuyingRole role;
    role.account = acme.id;
    role.contact = workspace.insert(person).id;
    role = workspace.insert(role);
    any.activate(QVariant::fromValue(Link{u"record"_qs, role.id.value(), u"buying_role"_qs}));
    EXPECT_EQ(any.attachments(), nullptr);
}

QByteArray redPage()
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    QPainter painter(&writer);
    painter.fillRect(QRect(0, 0, 2000, 2000), Qt::red);
    painter.end();
    return pdf;
}

TEST(PdfPreviewTest, OfWhatIsAskedForInTurnOnlyTheLastIsDrawn)
{
    if (!PdfPreview::isAvailable())
        GTEST_SKIP() << "pdftoppm (poppler-utils) is not installed";
    PdfPreview preview;
    QSignalSpy drawn(&preview, &PdfPreview::drawn);
    preview.draw(redPage(), 64);
    preview.draw(redPage(), 32);
    ASSERT_TRUE(drawn.count() > 0 || drawn.wait());
    ASSERT_EQ(drawn.count(), 1);
    const auto page = drawn.front().front().value<QImage>();
    EXPECT_EQ(std::max(page.width(), page.height()), 32);
}

TEST_F(AttachmentsOfAnAccount, TheFirstPageOfAPdfIsPreviewed)
{
    if (!PdfPreview::isAvailable())
        GTEST_SKIP() << "pdftoppm (poppler-utils) is not installed";
    const QByteArray pdf = redPage();
    const auto attached = [&](const QString &name, const QByteArray &bytes) {
        return attachBytes(*workspace, recordTypeOf<Account>(), acme.id.value(), name, bytes);
    };
    // What is damaged keeps its icon, and what comes behind it is drawn all the same.
    ASSERT_OK(attached(u"a damaged.pdf"_qs, pdf.left(pdf.size() / 8)));
    ASSERT_OK(attached(u"report.pdf"_qs, pdf));
    ASSERT_OK(attached(u"screen.png"_qs, picture()));
    show();
    ASSERT_EQ(list()->buttons().size(), 3);
    ASSERT_TRUE(QTest::qWaitFor([&] { return list()->buttons()[2]->hasPreview(); }));
    EXPECT_TRUE(list()->buttons()[1]->hasPreview());
    EXPECT_FALSE(list()->buttons()[0]->hasPreview());
}

TEST_F(AttachmentsOfAnAccount, APlaceForAllFilesKeepsThemFromTheWindow)
{
    QWidget window;
    window.resize(400, 300);
    AttachmentList place(desk, recordTypeOf<Account>(), &window);
    place.setGeometry(0, 200, 400, 100);
    const FileDrops drops(window, DroppedKind::Tables);
    window.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&window));
    const QSignalSpy tables(&drops, &FileDrops::tablesDropped);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write(u"list.csv"_qs, "a,b"))});
    const auto dropAt = [&](QPoint point) {
        QDropEvent event(point, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.windowHandle(), &event);
    };
    dropAt({20, 250});
    EXPECT_EQ(tables.size(), 0);
    dropAt({20, 20});
    EXPECT_EQ(tables.size(), 1);
}

TEST_F(AttachmentsOfAnAccount, OfManyRefusalsThreeAreSaidAndTheOthersCounted)
{
    show();
    const QSignalSpy said(&desk, &Desk::failed);
    QStringList huge;
    const auto linesSaid = [&] {
        huge.append(write(u"film%1.mp4"_qs.arg(huge.size()), {}));
        EXPECT_TRUE(QFile::resize(huge.last(), LargestAttachment + 1));
        list()->attach(huge);
        wait();
        return said.isEmpty() ? 0 : said.last().front().toString().count(u'\n') + 1;
    };
    EXPECT_EQ(linesSaid(), 1);
    EXPECT_EQ(linesSaid(), 2);
    EXPECT_EQ(linesSaid(), 3) << "all that there are";
    EXPECT_EQ(linesSaid(), 4) << "three, and how many more";
}

} // namespace
} // namespace attache::test
