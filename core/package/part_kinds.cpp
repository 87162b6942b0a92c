#include "core/package/part_kinds.h"

#include <QRegularExpression>

#include <array>
#include <cstring>
#include <utility>

namespace attache {

namespace {

constexpr const char *Office = "application/vnd.openxmlformats-officedocument.";

struct Ending
{
    const char *ending;
    const char *contentType;
};
constexpr std::array Endings = {
    Ending{"png", "image/png"},
    Ending{"jpg", "image/jpeg"},
    Ending{"jpeg", "image/jpeg"},
    Ending{"jpe", "image/jpeg"},
    Ending{"jfif", "image/jpeg"},
    Ending{"gif", "image/gif"},
    Ending{"bmp", "image/bmp"},
    Ending{"dib", "image/bmp"},
    Ending{"tif", "image/tiff"},
    Ending{"tiff", "image/tiff"},
    Ending{"emf", "image/x-emf"},
    Ending{"wmf", "image/x-wmf"},
    Ending{"emz", "image/x-emz"},
    Ending{"wmz", "image/x-wmz"},
    Ending{"svg", "image/svg+xml"},
    Ending{"webp", "image/webp"},
    Ending{"avif", "image/avif"},
    Ending{"heic", "image/heic"},
    Ending{"heif", "image/heif"},
    Ending{"jp2", "image/jp2"},
    Ending{"pict", "image/x-pict"},
    Ending{"pct", "image/x-pict"},
    Ending{"glb", "model/gltf-binary"},
    Ending{"ico", "image/x-icon"},
    Ending{"wdp", "image/vnd.ms-photo"},
    Ending{"hdp", "image/vnd.ms-photo"},
    Ending{"wav", "audio/x-wav"},
    Ending{"mp3", "audio/mpeg"},
    Ending{"m4a", "audio/mp4"},
    Ending{"wma", "audio/x-ms-wma"},
    Ending{"mid", "audio/mid"},
    Ending{"midi", "audio/mid"},
    Ending{"aif", "audio/x-aiff"},
    Ending{"aiff", "audio/x-aiff"},
    Ending{"au", "audio/basic"},
    Ending{"mp4", "video/mp4"},
    Ending{"m4v", "video/mp4"},
    Ending{"mov", "video/quicktime"},
    Ending{"avi", "video/x-msvideo"},
    Ending{"wmv", "video/x-ms-wmv"},
    Ending{"asf", "video/x-ms-asf"},
    Ending{"mpg", "video/mpeg"},
    Ending{"mpeg", "video/mpeg"},
    Ending{"webm", "video/webm"},
    Ending{"mkv", "video/x-matroska"},
    Ending{"pdf", "application/pdf"},
    Ending{"fntdata", "application/x-fontdata"},
    Ending{"odttf", "application/vnd.openxmlformats-officedocument.obfuscatedFont"},
    Ending{"vml", "application/vnd.openxmlformats-officedocument.vmlDrawing"},
    Ending{"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    Ending{"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    Ending{"pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
    Ending{"xlsm", "application/vnd.ms-excel.sheet.macroEnabled.12"},
    Ending{"docm", "application/vnd.ms-word.document.macroEnabled.12"},
    Ending{"pptm", "application/vnd.ms-powerpoint.presentation.macroEnabled.12"},
    Ending{"xlsb", "application/vnd.ms-excel.sheet.binary.macroEnabled.12"},
    Ending{"xls", "application/vnd.ms-excel"},
    Ending{"doc", "application/msword"},
    Ending{"ppt", "application/vnd.ms-powerpoint"},
};

QString typeOfEnding(const QString &name)
{
    const QString ending = name.mid(name.lastIndexOf(u'.') + 1).toLower();
    for (const Ending &each : Endings) {
        if (ending == QLatin1String(each.ending))
            return QLatin1String(each.contentType);
    }
    return {};
}

/// What stands at the beginning of a file, behind @p skip bytes that may be anything.
struct Mark
{
    qsizetype skip;
    QByteArray bytes;
    const char *contentType;
};

QString typeOfMark(const QByteArray &start)
{
    static const std::array Marks = {
        Mark{0, QByteArrayLiteral("\x89PNG\r\n\x1a\n"), "image/png"},
        Mark{0, QByteArrayLiteral("\xff\xd8\xff"), "image/jpeg"},
        Mark{0, QByteArrayLiteral("GIF8"), "image/gif"},
        Mark{0, QByteArrayLiteral("II*\0"), "image/tiff"},
        Mark{0, QByteArrayLiteral("MM\0*"), "image/tiff"},
        Mark{0, QByteArrayLiteral("II\xbc\x01"), "image/vnd.ms-photo"},
        Mark{0, QByteArrayLiteral("\xd7\xcd\xc6\x9a"), "image/x-wmf"},
        Mark{0, QByteArrayLiteral("\x01\0\x09\0"), "image/x-wmf"},
        Mark{0, QByteArrayLiteral("\x02\0\x09\0"), "image/x-wmf"},
        Mark{40, QByteArrayLiteral(" EMF"), "image/x-emf"},
        Mark{0, QByteArrayLiteral("MThd"), "audio/mid"},
        Mark{0, QByteArrayLiteral("ID3"), "audio/mpeg"},
        Mark{0, QByteArrayLiteral("\xff\xfb"), "audio/mpeg"},
        Mark{0, QByteArrayLiteral("\xff\xf3"), "audio/mpeg"},
        Mark{0, QByteArrayLiteral(".snd"), "audio/basic"},
        Mark{0, QByteArrayLiteral("\0\0\x01\xba"), "video/mpeg"},
        Mark{0, QByteArrayLiteral("\0\0\x01\xb3"), "video/mpeg"},
        Mark{0, QByteArrayLiteral("%PDF-"), "application/pdf"},
        Mark{8, QByteArrayLiteral("WAVE"), "audio/x-wav"},
        Mark{8, QByteArrayLiteral("AVI "), "video/x-msvideo"},
        Mark{8, QByteArrayLiteral("WEBP"), "image/webp"},
        Mark{8, QByteArrayLiteral("AIFF"), "audio/x-aiff"},
        Mark{4, QByteArrayLiteral("ftypqt"), "video/quicktime"},
        Mark{4, QByteArrayLiteral("ftypM4A"), "audio/mp4"},
        // Pictures in the container that films have, too.
        Mark{4, QByteArrayLiteral("ftypavi"), "image/avif"},
        Mark{4, QByteArrayLiteral("ftyphei"), "image/heic"},
        Mark{4, QByteArrayLiteral("ftypmif1"), "image/heif"},
        Mark{4, QByteArrayLiteral("ftyp"), "video/mp4"},
        Mark{4, QByteArrayLiteral("jP  "), "image/jp2"},
    };
    for (const Mark &mark : Marks) {
        if (start.mid(mark.skip, mark.bytes.size()) == mark.bytes)
            return QLatin1String(mark.contentType);
    }
    // Two letters alone do not prove a bitmap.
    if (start.startsWith("BM") && start.mid(6, 4) == QByteArray(4, '\0'))
        return QStringLiteral("image/bmp");
    return {};
}

/// Several kinds begin alike; of these only the ending tells which one it is.
QString typeOfContainer(const QByteArray &start, const QString &name)
{
    const QString byEnding = typeOfEnding(name);
    if (start.startsWith(QByteArrayLiteral("\xd0\xcf\x11\xe0"))) {
        return byEnding.isEmpty() ? QLatin1String(Office) + QStringLiteral("oleObject") : byEnding;
    }
    if (start.startsWith(QByteArrayLiteral("\x30\x26\xb2\x75")))
        return byEnding.isEmpty() ? QStringLiteral("video/x-ms-wmv") : byEnding;
    return {};
}

struct Root
{
    const char *name;
    const char *space; ///< what its namespace contains
    const char *contentType;
};
constexpr std::array Roots = {
    Root{"presentation", "presentationml",
         "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"},
    Root{"sld", "presentationml",
         "application/vnd.openxmlformats-officedocument.presentationml.slide+xml"},
    Root{"sldLayout", "presentationml",
         "application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml"},
    Root{"sldMaster", "presentationml",
         "application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml"},
    Root{"notes", "presentationml",
         "application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml"},
    Root{"notesMaster", "presentationml",
         "application/vnd.openxmlformats-officedocument.presentationml.notesMaster+xml"},
    Root{"tagLst", "presentationml",
         "application/vnd.openxmlformats-officedocument.presentationml.tags+xml"},
    Root{"theme", "drawingml", "application/vnd.openxmlformats-officedocument.theme+xml"},
    Root{"themeOverride", "drawingml",
         "application/vnd.openxmlformats-officedocument.themeOverride+xml"},
    Root{"tblStyleLst", "drawingml",
         "application/vnd.openxmlformats-officedocument.presentationml.tableStyles+xml"},
    Root{"chartSpace", "chartex", "application/vnd.ms-office.chartex+xml"},
    Root{"chartSpace", "chart",
         "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"},
    Root{"userShapes", "chart",
         "application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml"},
    Root{"chartStyle", "chartStyle", "application/vnd.ms-office.chartstyle+xml"},
    Root{"colorStyle", "chartStyle", "application/vnd.ms-office.chartcolorstyle+xml"},
    Root{"dataModel", "diagram",
         "application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml"},
    Root{"layoutDef", "diagram",
         "application/vnd.openxmlformats-officedocument.drawingml.diagramLayout+xml"},
    Root{"styleDef", "diagram",
         "application/vnd.openxmlformats-officedocument.drawingml.diagramStyle+xml"},
    Root{"colorsDef", "diagram",
         "application/vnd.openxmlformats-officedocument.drawingml.diagramColors+xml"},
    Root{"drawing", "diagram", "application/vnd.ms-office.drawingml.diagramDrawing+xml"},
    Root{"svg", "", "image/svg+xml"},
};

/// The tag of the first element of @p xml, without its brackets; nothing when it does not begin
/// within these bytes.
QByteArray firstTag(const QByteArray &xml)
{
    qsizetype at = 0;
    while ((at = xml.indexOf('<', at)) >= 0 && at + 1 < xml.size()) {
        const char next = xml.at(at + 1);
        if (next != '?' && next != '!')
            return xml.mid(at + 1, xml.indexOf('>', at) - at - 1);
        const char *end = xml.mid(at, 4) == "<!--" ? "-->" : ">";
        at = xml.indexOf(end, at);
        if (at < 0)
            break;
    }
    return {};
}

QString typeOfRoot(const QByteArray &start)
{
    const QByteArray text = start.startsWith("\xef\xbb\xbf") ? start.mid(3) : start;
    if (!text.trimmed().startsWith('<'))
        return {};
    const QByteArray tag = firstTag(text).simplified();
    const QByteArray qualified = tag.left(tag.indexOf(' ')).replace("/", "");
    const qsizetype colon = qualified.indexOf(':');
    // The namespace of the element itself: others may be declared beside it.
    const QByteArray declaration =
        colon < 0 ? QByteArray("xmlns=") : "xmlns:" + qualified.left(colon) + "=";
    const qsizetype from = tag.indexOf(declaration) + declaration.size() + 1;
    const QByteArray space =
        tag.contains(declaration) ? tag.mid(from, tag.indexOf(tag.at(from - 1), from) - from) : "";
    const QByteArray name = qualified.mid(colon + 1);
    for (const Root &root : Roots) {
        if (name == root.name && space.contains(root.space))
            return QLatin1String(root.contentType);
    }
    return {};
}

} // namespace

bool saysNothing(const QString &contentType)
{
    static const QRegularExpression WellFormed(
        QStringLiteral("^[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+$"));
    const QString type = contentType.section(u';', 0, 0).trimmed();
    return !WellFormed.match(type).hasMatch() ||
           type.compare(QLatin1String("application/xml"), Qt::CaseInsensitive) == 0 ||
           type.compare(QLatin1String("text/xml"), Qt::CaseInsensitive) == 0 ||
           type.compare(QLatin1String("application/octet-stream"), Qt::CaseInsensitive) == 0;
}

bool isDoubtful(const QString &contentType, const QString &name)
{
    const QString usual = typeOfEnding(name);
    const bool isMedia = usual.startsWith(QLatin1String("image/")) ||
                         usual.startsWith(QLatin1String("audio/")) ||
                         usual.startsWith(QLatin1String("video/"));
    return isMedia && contentType.compare(usual, Qt::CaseInsensitive) != 0;
}

QString contentTypeOf(const QByteArray &start, const QString &name)
{
    for (const QString &type :
         {typeOfMark(start), typeOfContainer(start, name), typeOfRoot(start)}) {
        if (!type.isEmpty())
            return type;
    }
    return typeOfEnding(name);
}

QString toldType(const QString &contentType, const QByteArray &start, const QString &name)
{
    const QByteArray first = start.left(BytesThatTell);
    QString type = saysNothing(contentType) ? contentTypeOf(first, name) : typeOfMark(first);
    if (!type.isEmpty())
        return type;
    return contentType.contains(u'/') && !contentType.contains(u'*') ? contentType : QString();
}

} // namespace attache
